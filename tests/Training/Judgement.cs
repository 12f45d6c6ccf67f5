namespace CommunityBot.Training;

/// <summary>What a model that had not seen a sentence made of it.</summary>
/// <param name="Noise">How the sentence was spoiled; "clean" when it was not.</param>
/// <param name="Class">The index of the right class.</param>
/// <param name="Scores">The model's scores, before they are made probabilities.</param>
internal sealed record Judgement(string Noise, int Class, double[] Scores)
{
    /// <summary>The class the model took.</summary>
    public int Guess { get; } = Array.IndexOf(Scores, Scores.Max());

    public bool Right => Class == Guess;

    /// <summary>How sure the model is at a temperature.</summary>
    public double Sureness(double temperature)
    {
        var probabilities = Scores.ToArray();
        Dialogs.Understanding.LinearModel.Soften(probabilities, temperature);
        return probabilities[Guess];
    }

    /// <summary>The probability the model gives to what is right.</summary>
    public double Trust(double temperature)
    {
        var probabilities = Scores.ToArray();
        Dialogs.Understanding.LinearModel.Soften(probabilities, temperature);
        return probabilities[Class];
    }
}
