namespace CommunityBot.Dialogs.Community;

/// <summary>What sort of day the State Council makes of a date.</summary>
public enum DayKind
{
    /// <summary>The week decides.</summary>
    Ordinary,

    /// <summary>A public holiday 法定假日.</summary>
    Holiday,

    /// <summary>A weekend day worked to make up for a holiday 调休上班.</summary>
    Workday,
}

/// <summary>A date of the community's calendar.</summary>
/// <param name="Date">The date.</param>
/// <param name="Kind">What sort of day it is.</param>
/// <param name="Name">The festival's name; null on ordinary days.</param>
/// <param name="Confirmed">False until this year's official notice confirms it: answers then add 以通知为准.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string? Name = null, bool Confirmed = true)
{
    /// <summary>Whether offices work: not on holidays nor on weekends, unless the weekend day is made up.</summary>
    public bool IsWorkingDay => Kind switch
    {
        DayKind.Holiday => false,
        DayKind.Workday => true,
        _ => Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
    };
}
