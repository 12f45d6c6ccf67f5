namespace CommunityBot.Dialogs.Repairs;

/// <summary>A report that waits for its resident's answer, beside the conversation, so that the clock finds it too.</summary>
/// <param name="Draft">What was told.</param>
/// <param name="Resident">Who told it.</param>
/// <param name="At">When the question was put.</param>
/// <param name="Number">The order it became when nobody answered; null while it waits.</param>
internal sealed record AwaitedReport(RepairDraft Draft, string Resident, DateTimeOffset At, string? Number = null);
