namespace CommunityBot.Dialogs.Understanding;

/// <summary>Makes a range of a moment with one open side: 下午5点之前, 9月起, 去年以来, 12月5日及以后.</summary>
internal static class ChineseBound
{
    private static readonly string[] NotBefore = ["前天", "前面", "前头", "前台", "前门", "前院", "前厅", "前边", "前几", "前两", "前三", "前去", "前往", "前来", "前期", "前台", "前后"];

    private static readonly string[] NotAfter = ["后天", "后面", "后头", "后门", "后院", "后边", "后勤", "后半", "后台", "后期", "起床", "起来", "起身", "起飞", "起火", "起跳"];

    private static readonly (string Word, int After)[] Including =
    [
        ("或之后", 1), ("或以后", 1), ("及之后", 1), ("及以后", 1), ("及其后", 1), ("及其以后", 1), ("和之后", 1), ("和以后", 1), ("当天及以后", 1), ("当天及之后", 1), ("当日及以后", 1),
        ("或之前", 0), ("或以前", 0), ("及之前", 0), ("及以前", 0), ("及其之前", 0), ("及其以前", 0), ("和之前", 0), ("和以前", 0), ("当天及以前", 0), ("当天及之前", 0), ("当日及以前", 0),
    ];

    public static (int Length, TimeMeaning[] Meanings) Apply(ReadOnlySpan<char> text, int at, ChineseMoment moment, DateTime now)
    {
        var meanings = moment.Meanings(now);
        var cursor = new ChineseCursor(text, at + moment.Length);
        if (meanings.Length == 0)
        {
            return (moment.Length, meanings);
        }

        var said = meanings[0];
        if (cursor.TakeOne(Including, out var after))
        {
            return (cursor.At - at, after == 1 ? [said with { End = null }] : [Until(said.End ?? said.Start, now)]);
        }

        if (TakeBefore(ref cursor))
        {
            var (until, other) = Deadline(text, at, moment, said, now);
            return (cursor.At - at, [Until(until, now), other is { } second && second > now ? Until(second, now) : said]);
        }

        if (cursor.TakeAny("以来"))
        {
            return (cursor.At - at, [said with { End = said.Start < now ? now : null }]);
        }

        if (cursor.TakeAny("至今", "到现在", "到今天"))
        {
            return said.Start < now ? (cursor.At - at, [said with { End = now }]) : (moment.Length, meanings);
        }

        var from = From(ref cursor, at, moment, meanings, now);
        return from.Length == 0 ? (moment.Length, meanings) : Closed(ref cursor, from, now) is { } closed ? (cursor.At - at, [closed]) : (cursor.At - at, from);
    }

    /// <summary>From now to an instant; up to it where that is past.</summary>
    public static TimeMeaning Until(DateTime until, DateTime now) => until > now ? new TimeMeaning(now, until) : TimeMeaning.Before(until);

    private static bool TakeBefore(ref ChineseCursor cursor) => !cursor.SeesAny(NotBefore) && cursor.TakeAny("之前", "以前", "前");

    private static TimeMeaning[] From(ref ChineseCursor cursor, int at, ChineseMoment moment, TimeMeaning[] meanings, DateTime now)
    {
        var said = meanings[0];
        if (cursor.SeesAny(NotAfter))
        {
            return [];
        }

        var days = moment is { Days.Found: true, Clock.Found: false, Part: null };
        if (days && (moment.Days.IsOneDay || (IsCalendarUnit(moment.Days) && said.Start >= now)) && cursor.TakeAny("之后", "以后", "过后", "后"))
        {
            return [new TimeMeaning(Over(cursor.Text, at, moment.Days), null), said with { End = null }];
        }

        if (!cursor.TakeAny("之后", "以后", "过后", "开始", "起", "后"))
        {
            return [];
        }

        var over = cursor.Before == '后' && days && IsCalendarUnit(moment.Days);
        _ = cursor.TakeAny("至今", "到现在");
        return said.End is not { } end ? meanings
            : said.Start < now ? [said with { End = now }, said with { Start = over ? end : said.Start, End = null }]
            : meanings is [_, { End: not null } past] && past.Start < now ? [said with { End = null }, past with { End = now }]
            : [said with { End = null }, said];
    }

    // 2010年之后2018年之前 is one range.
    private static TimeMeaning? Closed(ref ChineseCursor cursor, TimeMeaning[] from, DateTime now)
    {
        var more = cursor;
        _ = more.TakeAny("到", "至");
        var (start, last) = (more.At, ChineseMoment.Read(more.Text, more.At, now));
        more.At += last.Length;
        if (cursor.Before != '后' || last.Length == 0 || last.IsImpossible || !TakeBefore(ref more) || last.Meanings(now) is not [var said, ..])
        {
            return null;
        }

        var (until, _) = Deadline(more.Text, start, last, said, now);
        if (until <= from[0].Start)
        {
            return null;
        }

        cursor.At = more.At;
        return from[0] with { End = until };
    }

    // Before a feast, a month, a year or a part of the day is before it begins; a deadline by its date includes the day.
    private static (DateTime Until, DateTime? Other) Deadline(ReadOnlySpan<char> text, int at, ChineseMoment moment, TimeMeaning said, DateTime now) => moment switch
    {
        { Clock.Found: true } => (said.Start, null),
        { Part: { } part, Days: { Found: true } days } => (days.Start.AddHours(part.Kind == DayPartKind.Noon ? 12 : part.From), null),
        { Part: not null } => (said.End ?? said.Start, null),
        _ when Feast(text, at) > 0 || IsCalendarUnit(moment.Days) => (moment.Days.Start, moment.Days.End),
        { Days.End: var end } when end > now => (end, moment.Days.Start),
        _ => (moment.Days.Start, null),
    };

    private static bool IsCalendarUnit(DaySpan days) =>
        days is { Start.Day: 1, Closing: false, Lunar: false } && (days.End == days.Start.AddMonths(1) || (days.Start.Month == 1 && days.End == days.Start.AddYears(1)));

    // After a feast is after its days off.
    private static DateTime Over(ReadOnlySpan<char> text, int at, DaySpan days) =>
        Feast(text, at) is var length and > 0 ? days.Start.AddDays(ChineseNamedDate.HolidayLength(text.Slice(at, length))) : days.End;

    private static int Feast(ReadOnlySpan<char> text, int at) => ChineseFestivals.Find(text, at) is { Day: not null } found ? found.Length : 0;
}
