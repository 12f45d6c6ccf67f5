namespace CommunityBot.Training;

/// <summary>What a model that had not seen a sentence made of it.</summary>
/// <param name="Noise">How the sentence was spoiled; "clean" when it was not.</param>
/// <param name="Intent">The index of the right intent.</param>
/// <param name="Guess">The index of the model's.</param>
/// <param name="Score">How sure it was.</param>
internal sealed record Judgement(string Noise, int Intent, int Guess, double Score)
{
    public bool Right => Intent == Guess;
}
