namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>What an expression of time tells.</summary>
internal enum TimeKind
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
}
