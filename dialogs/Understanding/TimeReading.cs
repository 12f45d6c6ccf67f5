namespace CommunityBot.Dialogs.Understanding;

/// <summary>One expression of time and what it may mean.</summary>
/// <param name="Text">The words.</param>
/// <param name="Readings">One meaning, or two when both are fair (the likelier first).</param>
public sealed record TimeReading(string Text, IReadOnlyList<TimeMeaning> Readings)
{
    /// <summary>The likelier meaning.</summary>
    public TimeMeaning Best => Readings[0];
}
