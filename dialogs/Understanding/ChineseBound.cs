namespace CommunityBot.Dialogs.Understanding;

/// <summary>Makes a range of a moment with one open side: 下午5点之前, 9月起, 去年以来.</summary>
internal static class ChineseBound
{
    private static readonly string[] NotBefore = ["前天", "前面", "前头", "前台", "前门", "前院", "前厅", "前边", "前几", "前两", "前三", "前去", "前往", "前来", "前期", "前台", "前后"];

    private static readonly string[] NotAfter = ["后天", "后面", "后头", "后门", "后院", "后边", "后勤", "后半", "后台", "后期", "起床", "起来", "起身", "起飞", "起火", "起跳"];

    public static (int Length, TimeMeaning[] Meanings) Apply(ReadOnlySpan<char> text, int at, ChineseMoment moment, DateTime now)
    {
        var meanings = moment.Meanings(now);
        var cursor = new ChineseCursor(text, at + moment.Length);
        if (meanings.Length == 0)
        {
            return (moment.Length, meanings);
        }

        var said = meanings[0];
        if (!cursor.SeesAny(NotBefore) && cursor.TakeAny("之前", "以前", "前"))
        {
            var until = Eve(text, at, moment) ?? said.End ?? said.Start;
            return until <= now ? (cursor.At - at, meanings) : (cursor.At - at, [said with { Start = now, End = until }, said]);
        }

        if (cursor.TakeAny("以来", "至今", "到现在", "到今天"))
        {
            return said.Start < now ? (cursor.At - at, [said with { End = now }]) : (moment.Length, meanings);
        }

        if (!cursor.SeesAny(NotAfter) && moment is { Days.IsOneDay: true, Clock.Found: false, Part: null } && cursor.TakeAny("之后", "以后", "过后", "后"))
        {
            return (cursor.At - at, [new TimeMeaning(Over(text, at, moment.Days), null), said with { End = null }]);
        }

        if (!cursor.SeesAny(NotAfter) && cursor.TakeAny("之后", "以后", "过后", "开始", "起", "后"))
        {
            _ = cursor.TakeAny("至今", "到现在");
            if (said.End is null)
            {
                return (cursor.At - at, meanings);
            }

            return (cursor.At - at, said.Start < now ? [said with { End = now }, said with { End = null }]
                : meanings is [_, { End: not null } past] && past.Start < now ? [said with { End = null }, past with { End = now }]
                : [said with { End = null }, said]);
        }

        return (moment.Length, meanings);
    }

    // Before a feast or a part of the day is before it begins; a deadline by its date includes the day.
    private static DateTime? Eve(ReadOnlySpan<char> text, int at, ChineseMoment moment) => moment switch
    {
        { Clock.Found: false, Part: { } part, Days: var days } when days.Found => days.Start.AddHours(part.Kind == DayPartKind.Noon ? 12 : part.From),
        { Clock.Found: false, Part: null } when Feast(text, at) > 0 => moment.Days.Start,
        _ => null,
    };

    // After a feast is after its days off.
    private static DateTime Over(ReadOnlySpan<char> text, int at, DaySpan days) =>
        Feast(text, at) is var length and > 0 ? days.Start.AddDays(ChineseNamedDate.HolidayLength(text.Slice(at, length))) : days.End;

    private static int Feast(ReadOnlySpan<char> text, int at) => ChineseFestivals.Find(text, at) is { Day: not null } found ? found.Length : 0;
}
