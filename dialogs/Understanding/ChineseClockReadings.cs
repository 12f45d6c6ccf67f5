namespace CommunityBot.Dialogs.Understanding;

/// <summary>Sets a clock time against the reference instant: which day, and which half of it.</summary>
internal static class ChineseClockReadings
{
    public static TimeMeaning[] Of(ChineseMoment moment, DateTime now)
    {
        var assumed = !moment.Days.Found;
        if (!moment.Clock.Open)
        {
            return Certain(moment, now, assumed);
        }

        var time = moment.Clock.Time;
        var (early, late) = time.Hours == 12 ? (time - TimeSpan.FromHours(12), time) : (time, time + TimeSpan.FromHours(12));
        if (!assumed)
        {
            return Ordered(moment.Days.Start + early, moment.Days.Start + late, now, moment.Days.Start == now.Date, false);
        }

        return Ordered(Upcoming(early, now), Upcoming(late, now), now, true, true);
    }

    private static TimeMeaning[] Certain(ChineseMoment moment, DateTime now, bool assumed)
    {
        var time = moment.Clock.Time;
        if (!assumed)
        {
            var said = new TimeMeaning(moment.Days.Start + time, null);
            // 周五半夜两点 is Saturday's small hours to most, Friday's to some.
            return moment.Part is { Kind: DayPartKind.Night or DayPartKind.Evening } && time.TotalHours > 24
                ? [said, said with { Start = said.Start.AddDays(-1) }]
                : moment.Days.Other is { } other ? [said, new TimeMeaning(other + time, null)] : [said];
        }

        if (time.TotalHours >= 24)
        {
            // Said in the small hours, tonight's small hours are still today's.
            var small = time - TimeSpan.FromHours(24);
            return [new TimeMeaning(Upcoming(small, now), null, true)];
        }

        return now.TimeOfDay > time
            ? [new TimeMeaning(Upcoming(time, now), null, true), new TimeMeaning(now.Date + time, null, true)]
            : [new TimeMeaning(now.Date + time, null, true)];
    }

    private static DateTime Upcoming(TimeSpan time, DateTime now) => now.Date + time >= now ? now.Date + time : now.Date.AddDays(1) + time;

    // What lies ahead comes first on the day itself; otherwise the half of the day in which people are about.
    private static TimeMeaning[] Ordered(DateTime early, DateTime late, DateTime now, bool near, bool assumed)
    {
        var (first, second) = early.Hour is >= 7 and < 12 ? (early, late) : (late, early);
        if (near && (first < now ? second >= now : second > now && second < first && second.Hour is >= 6 and < 23))
        {
            (first, second) = (second, first);
        }

        return [new TimeMeaning(first, null, assumed), new TimeMeaning(second, null, assumed)];
    }
}
