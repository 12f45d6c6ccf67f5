namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads dates written in figures: 2026-11-27, 11/27, 20261127, 3/5/2026, 26-11-27.</summary>
internal static class ChineseWrittenDate
{
    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        if (at >= text.Length || !char.IsAsciiDigit(text[at]) || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '-' or '/' or '.' or '#')))
        {
            return default;
        }

        var cursor = new ChineseCursor(text, at);
        _ = cursor.TakeNumber(out var first);
        if (first.Length == 8 && ChineseDays.Date(first.Whole / 10000, first.Whole / 100 % 100, first.Whole % 100) is { } packed && packed.Year is > 1900 and < 2100)
        {
            return DaySpan.Day(8, packed) with { Anchored = true };
        }

        var separator = cursor.Peek;
        if (separator is not ('-' or '/' or '.' or ' ' or '·') || !Digits(ref cursor, separator, out var second))
        {
            return default;
        }

        if (first.Length == 4 && (Digits(ref cursor, separator, out var third) || (cursor.Peek is '-' or '.' or '/' && Digits(ref cursor, cursor.Peek, out third))))
        {
            _ = cursor.TakeAny("日", "号");
            return ChineseAbsoluteDate.Build(cursor.At - at, first.Whole, second, third, true, now);
        }

        if (YearFirst(cursor, at, first, second, separator, now) is { Found: true } shortYear)
        {
            return shortYear;
        }

        var year = cursor;
        if (separator is '/' or '.' && first.Length <= 2 && year.Take(separator) && year.TakeNumber(out var last) && (last.Length == 4 || (last.Length == 2 && separator == '/')) && year.Peek != separator)
        {
            return YearLast(year.At - at, first.Whole, second, last, now);
        }

        return ShortWritten(cursor, at, first, second, separator, now);
    }

    // 21/7/1, 26-11-27, 20.1.2十二点: two figures of a year near now, where nothing else is said or a clock time follows.
    private static DaySpan YearFirst(ChineseCursor cursor, int at, NumberSpan first, int second, char separator, DateTime now)
    {
        var year = now.Year - (now.Year % 100) + first.Whole;
        if (first.Length != 2 || separator is ' ' or '·' || Math.Abs(year - now.Year) > 10 || first.Whole <= 12 || !Digits(ref cursor, separator, out var third)
            || !((at == 0 && cursor.IsEnd) || ChineseClock.Read(cursor.Text, cursor.Peek == ' ' ? cursor.At + 1 : cursor.At, null).Found))
        {
            return default;
        }

        return ChineseDays.Date(year, second, third) is { } date ? DaySpan.Day(cursor.At - at, date) with { Anchored = true } : default;
    }

    // 10/31/1974, 13.5.2015: what cannot be a month is the day; 3/5/2015 may be either.
    private static DaySpan YearLast(int length, int first, int second, NumberSpan last, DateTime now)
    {
        var year = last.Length == 4 ? last.Whole : now.Year - (now.Year % 100) + last.Whole - (last.Whole > (now.Year % 100) + 10 ? 100 : 0);
        var (american, european) = (ChineseDays.Date(year, first, second), ChineseDays.Date(year, second, first));
        return (american ?? european) is { } date && year is > 1900 and < 2100
            ? DaySpan.Day(length, date, american is not null && european != american ? european : null) with { Anchored = true }
            : default;
    }

    private static DaySpan ShortWritten(ChineseCursor cursor, int at, NumberSpan first, int second, char separator, DateTime now)
    {
        if (first.Length == 4 && first.Value is > 1900 and < 2100 && second is >= 1 and <= 12 && separator is '-' or '/')
        {
            var month = new DateTime(first.Whole, second, 1);
            return new DaySpan(cursor.At - at, month, month.AddMonths(1)) { Anchored = true };
        }

        // 11/27 and 11.27号 are dates; 3-2 is a building and a unit, 3.5 a number.
        var marked = cursor.TakeAny("日", "号") && !cursor.SeesAny(ChineseAbsoluteDate.NumberedThings);
        return first.Value is >= 1 and <= 12 && second is >= 1 and <= 31 && (marked || separator is '/' or '·' || (separator == '.' && cursor.SeesAny(["早", "上午", "中午", "下午", "晚", "凌晨", "傍晚"]))) && cursor.Peek != separator
            ? ChineseAbsoluteDate.Build(cursor.At - at, null, first.Whole, second, false, now)
            : default;
    }

    private static bool Digits(ref ChineseCursor cursor, char separator, out int value)
    {
        var start = cursor.At;
        value = 0;
        if (cursor.Take(separator) && cursor.TakeNumber(out var number) && number.Digits && (number.Length <= 2 || (number.Length == 4 && cursor.Peek == ':')))
        {
            // 2018-12-1209:03: the hour runs on from the day.
            cursor.At -= number.Length == 4 ? 2 : 0;
            value = number.Length == 4 ? number.Whole / 100 : number.Whole;
            return true;
        }

        cursor.At = start;
        return false;
    }
}
