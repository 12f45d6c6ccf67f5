namespace CommunityBot.Dialogs.Understanding;

/// <summary>A stretch of a weekday in which something is open.</summary>
/// <param name="Day">The day it begins on.</param>
/// <param name="Start">From when, since midnight.</param>
/// <param name="End">Until when (exclusive); 24:00 for midnight, more when it runs into the next day.</param>
public sealed record WeeklyInterval(DayOfWeek Day, TimeSpan Start, TimeSpan End);
