namespace CommunityBot.Dialogs.Civility;

/// <summary>A neighbour's doing that may be reported in confidence, offered in place of the telephone that was asked for.</summary>
/// <param name="Words">What was told of it.</param>
/// <param name="At">When it was offered.</param>
internal sealed record QuietReport(string Words, DateTimeOffset At)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Whether a yes or a time still answers the offer.</summary>
    public bool IsOpen(DateTimeOffset now) => now - At <= Lifetime;
}
