namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>Everything the monthly meeting 物业联建会 looks at.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Orders">The month's orders, for the table.</param>
/// <param name="Decisions">What was decided, and what is still open of it.</param>
/// <param name="At">The instant it was made for.</param>
internal sealed record MonthReport(MonthFigures Figures, IReadOnlyList<WorkOrder> Orders, IReadOnlyList<Decision> Decisions, DateTimeOffset At);

/// <summary>What a report's link leads to.</summary>
internal sealed record ReportLink(DateOnly Month);
