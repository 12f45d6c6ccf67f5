namespace CommunityBot.Dialogs.Repairs;

/// <summary>A report that was given up before it was filed; 「还是修吧」 wants it back.</summary>
/// <param name="Draft">What was known of it.</param>
/// <param name="At">When it was given up.</param>
internal sealed record DroppedReport(RepairDraft Draft, DateTimeOffset At)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>Whether it may still be meant.</summary>
    public bool IsFresh(DateTimeOffset now) => now - At < Lasts;
}
