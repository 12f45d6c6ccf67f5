namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads what comes round again: 每天, 每周一三五, 每月第二个周六, 隔周, 工作日, 每年七月一日.</summary>
internal static class ChineseRecurrence
{
    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        if (!ChineseRecurrenceRule.Take(ref cursor, now, out var rule, out var first))
        {
            return default;
        }

        var afterRule = cursor.At;
        _ = cursor.TakeAny("的", "都", ",", "提醒我在", "提醒我", "提醒");
        var hasPart = ChineseDayPart.Take(ref cursor, true, out var said);
        DayPart? part = hasPart ? said : null;
        if (hasPart && cursor.Peek is '的' or ',' && ChineseClock.Read(text, cursor.At + 1, part).Found)
        {
            cursor.At++;
        }

        var clock = ChineseClock.Read(text, cursor.At, part);
        if (!clock.Found && !hasPart)
        {
            // 天天装修 is a complaint, not a schedule.
            return text[at] is '天' or '日' && !(at == 0 && afterRule == text.Length)
                ? default
                : (afterRule - at, [new TimeMeaning(first(now.Date, TimeSpan.Zero), null, Recurrence: rule)]);
        }

        cursor.At += clock.Length;
        var end = Until(ref cursor, clock, part);
        if (clock.Found && end is null && ChineseHours.Take(ref cursor, clock, part) is { Count: > 1 } times)
        {
            return (cursor.At - at, [Several(rule, first, now, times, clock.Open)]);
        }

        return (cursor.At - at, Meanings(rule, first, now, clock, part, end));
    }

    // 每天3点、5点: open hours are those in which people are about.
    private static TimeMeaning Several(string rule, Func<DateTime, TimeSpan, DateTime> first, DateTime now, List<TimeSpan> times, bool open)
    {
        if (open && times[0].Hours < 7 && times.TrueForAll(time => time.Hours <= 12))
        {
            times = times.ConvertAll(Later);
        }

        var hours = times.Select(time => time.Hours).Distinct().Order();
        return new TimeMeaning(times.Min(time => first(now, time).Date + time), null, Recurrence: $"{rule};BYHOUR={string.Join(',', hours)}");
    }

    private static TimeMeaning[] Meanings(string rule, Func<DateTime, TimeSpan, DateTime> first, DateTime now, ClockSpan clock, DayPart? part, TimeSpan? end)
    {
        if (!clock.Found)
        {
            var day = first(now, TimeSpan.FromHours(part!.Value.From)).Date;
            return [new TimeMeaning(day.AddHours(part.Value.From), day.AddHours(part.Value.To), Recurrence: rule)];
        }

        TimeSpan[] times = !clock.Open ? [clock.Time] : clock.Time.Hours is >= 7 and < 12 ? [clock.Time, clock.Time + TimeSpan.FromHours(12)] : [Later(clock.Time), Earlier(clock.Time)];
        return [.. times.Select(time => Meaning(time))];

        TimeMeaning Meaning(TimeSpan time)
        {
            var day = first(now, time).Date;
            var until = end is { } said ? day + (said <= time ? said + TimeSpan.FromHours(12) : said) : (DateTime?)null;
            return new TimeMeaning(day + time, until, Recurrence: rule);
        }
    }

    private static TimeSpan Later(TimeSpan time) => time.Hours == 12 ? time : time + TimeSpan.FromHours(12);

    private static TimeSpan Earlier(TimeSpan time) => time.Hours == 12 ? time - TimeSpan.FromHours(12) : time;

    private static TimeSpan? Until(ref ChineseCursor cursor, ClockSpan clock, DayPart? part)
    {
        var start = cursor.At;
        if (clock.Found && cursor.TakeAny("——", "--", "到", "至", "-", "~", "—", "–"))
        {
            var hasPart = ChineseDayPart.Take(ref cursor, false, out var later);
            var end = ChineseClock.Read(cursor.Text, cursor.At, hasPart ? later : part);
            if (end.Found)
            {
                cursor.At += end.Length;
                return end.Time;
            }
        }

        cursor.At = start;
        return null;
    }
}
