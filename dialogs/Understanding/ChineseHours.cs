namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads the further clock times of what comes round: 每天早上8点和晚上8点, 每天上午10点，下午2点，4点.</summary>
internal static class ChineseHours
{
    private const int Most = 12;

    /// <summary>Takes the times after the first one that share its minutes, so that one rule can name their hours.</summary>
    public static List<TimeSpan> Take(ref ChineseCursor cursor, ClockSpan first, DayPart? part)
    {
        List<TimeSpan> times = [first.Time];
        var end = cursor.At;
        while (times.Count < Most && Next(ref cursor, ref part) is { Found: true } clock)
        {
            var time = clock.Open && clock.Time <= times[^1] ? clock.Time + TimeSpan.FromHours(12) : clock.Time;
            if (clock.Time.Minutes != first.Time.Minutes || time.TotalHours >= 24)
            {
                break;
            }

            times.Add(time);
            end = cursor.At += clock.Length;
        }

        // What is no further time goes back.
        cursor.At = end;
        return times;
    }

    private static ClockSpan Next(ref ChineseCursor cursor, ref DayPart? part)
    {
        var next = cursor;
        if (!next.TakeAny("、", ",", "和", "以及", "及", "跟", "与", "还有"))
        {
            return default;
        }

        var hasPart = ChineseDayPart.Take(ref next, false, out var later);
        var clock = ChineseClock.Read(next.Text, next.At, hasPart ? later : part);
        var after = new ChineseCursor(next.Text, next.At + clock.Length);
        if (!clock.Found || after.SeesAny(["到", "至", "-", "~", "—"]))
        {
            return default;
        }

        part = hasPart ? later : part;
        cursor.At = next.At;
        return clock;
    }
}
