using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Training;

/// <summary>A case kept back and its answer.</summary>
/// <param name="Meant">The wishes meant: several by +, accepted instead by |.</param>
/// <param name="Kind">How it is said.</param>
/// <param name="Text">The words.</param>
/// <param name="Reading">What was understood.</param>
internal sealed record WishAnswer(string Meant, string Kind, string Text, Reading Reading)
{
    /// <summary>The wishes taken, in their order.</summary>
    public string Said { get; } = Reading.Intents.Where(intent => intent.Score >= HeldOut.Taken).Select(intent => intent.Name).ToArray() is { Length: > 0 } taken ? string.Join('+', taken) : IntentNames.None;

    public bool Right => Meant.Split('|').Contains(Said);

    public bool IsSingle => !Meant.Contains('+');
}
