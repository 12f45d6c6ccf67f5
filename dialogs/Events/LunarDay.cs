using System.Globalization;

namespace CommunityBot.Dialogs.Events;

/// <summary>A day of the lunar year on which something is held every year, for example the 13th of the first month.</summary>
/// <param name="Month">1 to 12, counted without leap months.</param>
/// <param name="Day">1 to 30.</param>
internal readonly record struct LunarDay(int Month, int Day)
{
    private static readonly ChineseLunisolarCalendar Calendar = new();

    /// <summary>The date in the lunar year that begins in a Gregorian year; a 30th that the month lacks is its last day.</summary>
    public DateOnly In(int lunarYear)
    {
        var leap = Calendar.GetLeapMonth(lunarYear);
        // The calendar numbers months through: after a leap month every number is one higher.
        var month = leap > 0 && Month >= leap ? Month + 1 : Month;
        var day = Math.Min(Day, Calendar.GetDaysInMonth(lunarYear, month));
        return DateOnly.FromDateTime(Calendar.ToDateTime(lunarYear, month, day, 0, 0, 0, 0));
    }
}
