namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>A time during which a place is open, in minutes of its day.</summary>
/// <param name="Start">The first minute.</param>
/// <param name="End">The minute after the last; beyond 1440 when the span runs past midnight.</param>
internal readonly record struct OpeningSpan(int Start, int End)
{
    /// <summary>The minutes of a day.</summary>
    public const int Day = 24 * 60;
}
