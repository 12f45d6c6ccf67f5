using System.Globalization;
using CommunityBot.Dialogs.Community;

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
        // The calendar numbers months through: from the leap month on every number is one higher.
        var month = leap > 0 && Month >= leap ? Month + 1 : Month;
        var day = Math.Min(Day, Calendar.GetDaysInMonth(lunarYear, month));
        return DateOnly.FromDateTime(Calendar.ToDateTime(lunarYear, month, day, 0, 0, 0, 0));
    }

    /// <summary>The day of the cell <c>lunar_rule</c>; null when it is empty or was refused.</summary>
    public static LunarDay? Read(CsvRow row)
    {
        var text = row.Text("lunar_rule");
        if (text.Length == 0)
        {
            return null;
        }

        return text.StartsWith(EventVocabulary.LunarPrefix, StringComparison.Ordinal)
            && text[EventVocabulary.LunarPrefix.Length..].Split('-') is [{ Length: 2 } month, { Length: 2 } day]
            && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 12
            && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 30
                ? new LunarDay(months, days)
                : row.Fail<LunarDay?>("lunar_rule", EventsText.NotALunarDay, null);
    }
}
