namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads lengths counted in working days: 3个工作日内, 五个工作日后, 15个工作日.</summary>
internal static class ChineseWorkdays
{
    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if ((at > 0 && (ChineseNumber.IsPart(text[at - 1]) || text[at - 1] is '第' or '每')) || !cursor.TakeNumber(out var number) || number.Value is < 1 or > 1000)
        {
            return default;
        }

        _ = cursor.Take('个');
        if (!cursor.TakeAny("工作日", "交易日"))
        {
            return default;
        }

        if (cursor.TakeAny("之内", "以内", "内"))
        {
            return (cursor.At - at, [new TimeMeaning(now, Ahead(now.Date, number.Whole).AddDays(1))]);
        }

        if (cursor.TakeAny("之后", "以后", "过后", "后"))
        {
            var day = Ahead(now.Date, number.Whole);
            return (cursor.At - at, [new TimeMeaning(day, day.AddDays(1))]);
        }

        return (cursor.At - at, [new TimeMeaning(now, null, Duration: TimeSpan.FromDays(number.Whole))]);
    }

    private static DateTime Ahead(DateTime day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
