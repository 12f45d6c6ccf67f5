using System.Globalization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Calendar arithmetic: months, weekdays, lunar days, solar terms.</summary>
internal static class ChineseDays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();
    private static readonly string[] SolarTermRows = ChineseSolarTermDays.Lines.Split('\n', StringSplitOptions.TrimEntries);

    /// <summary>A date, or null when there is none such, as 4月31号.</summary>
    public static DateTime? Date(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateTime(year, month, day) : null;

    /// <summary>The Monday of a date's week.</summary>
    public static DateTime Monday(DateTime date) => date.Date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    /// <summary>The first of a date's month.</summary>
    public static DateTime MonthOf(DateTime date) => new(date.Year, date.Month, 1);

    /// <summary>A lunar day as a date, or null when that year has none such; months count from 1, a leap month is asked for by name.</summary>
    public static DateTime? LunarDate(int year, int month, int day, bool leap = false)
    {
        if (year < Lunar.MinSupportedDateTime.Year || year >= Lunar.MaxSupportedDateTime.Year || month is < 1 or > 12 || day < 1)
        {
            return null;
        }

        var leapMonth = Lunar.GetLeapMonth(year);
        if (leap && leapMonth != month + 1)
        {
            return null;
        }

        var index = leap || (leapMonth > 0 && month >= leapMonth) ? month + 1 : month;
        return day <= Lunar.GetDaysInMonth(year, index) ? Lunar.ToDateTime(year, index, day, 0, 0, 0, 0) : null;
    }

    /// <summary>The last day of a lunar year: 除夕.</summary>
    public static DateTime? LunarNewYearsEve(int year) => LunarDate(year, 12, 30) ?? LunarDate(year, 12, 29);

    /// <summary>The lunar year a date is in.</summary>
    public static int LunarYear(DateTime date) => Lunar.GetYear(Supported(date));

    /// <summary>The lunar month (1 to 12, leap months as the month before) and day of a date.</summary>
    public static (int Month, int Day) LunarDay(DateTime date)
    {
        date = Supported(date);
        var (year, month) = (Lunar.GetYear(date), Lunar.GetMonth(date));
        var leapMonth = Lunar.GetLeapMonth(year);
        return (leapMonth > 0 && month >= leapMonth ? month - 1 : month, Lunar.GetDayOfMonth(date));
    }

    // The calendar knows two centuries and throws outside of them.
    private static DateTime Supported(DateTime date) =>
        date < Lunar.MinSupportedDateTime ? Lunar.MinSupportedDateTime : date > Lunar.MaxSupportedDateTime ? Lunar.MaxSupportedDateTime : date;

    /// <summary>The day of a solar term, counted from 小寒 = 0; null outside the table.</summary>
    public static DateTime? SolarTerm(int year, int term)
    {
        var row = year - ChineseSolarTermDays.FirstYear;
        if (row < 0 || row >= SolarTermRows.Length)
        {
            return null;
        }

        var earliest = int.Parse(ChineseSolarTermDays.Earliest.AsSpan(term * 2, 2), CultureInfo.InvariantCulture);
        return new DateTime(year, (term / 2) + 1, earliest + SolarTermRows[row][term] - '0');
    }
}
