using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Days and ranges of days in Chinese: 11月28日, 下周三, 大后天, 国庆节, 三天后.</summary>
internal static partial class ChineseDates
{
    private const string Number = @"\d+|[零〇一二两三四五六七八九十]+";
    private const string Weekdays = "一二三四五六日";

    private static readonly Dictionary<string, int> Relative = new()
    {
        ["大前天"] = -3,
        ["前天"] = -2,
        ["昨天"] = -1,
        ["昨日"] = -1,
        ["今天"] = 0,
        ["今日"] = 0,
        ["今儿"] = 0,
        ["明天"] = 1,
        ["明日"] = 1,
        ["明儿"] = 1,
        ["后天"] = 2,
        ["大后天"] = 3,
    };

    private static readonly Dictionary<string, (int Month, int Day)> Feasts = new()
    {
        ["元旦"] = (1, 1),
        ["情人节"] = (2, 14),
        ["妇女节"] = (3, 8),
        ["植树节"] = (3, 12),
        ["愚人节"] = (4, 1),
        ["劳动节"] = (5, 1),
        ["五一"] = (5, 1),
        ["青年节"] = (5, 4),
        ["儿童节"] = (6, 1),
        ["六一"] = (6, 1),
        ["建党节"] = (7, 1),
        ["建军节"] = (8, 1),
        ["教师节"] = (9, 10),
        ["国庆节"] = (10, 1),
        ["国庆"] = (10, 1),
        ["平安夜"] = (12, 24),
        ["圣诞节"] = (12, 25),
        ["圣诞"] = (12, 25),
    };

    public static IEnumerable<TimeExpression> Find(string text, DateTime now) =>
    [
        .. All(Calendar, text, match => Dates(match, Days.Calendar(YearOf(match, now), NumberOf(match, "month") ?? MonthOf(match, now), NumberOf(match, "day").Value, now))),
        .. All(Weekday, text, match => Dates(match, Days.Weekday(WeekdayOf(match), WeeksAway(match.Groups["which"].Value), now))),
        .. All(Word, text, match => Dates(match, [Reading.OfDay(now.AddDays(Relative[match.Value]))])),
        .. All(Feast, text, match => Dates(match, Days.Calendar(null, Feasts[match.Value].Month, Feasts[match.Value].Day, now))),
        .. All(Away, text, match => Spans.FromNow(match.Index, match.Length, match.Groups["ago"].Success ? -CountOf(match) : CountOf(match), Unit(match), now)),
        .. All(Length, text, match => Spans.Duration(match.Index, match.Length, CountOf(match), Unit(match))),
        .. All(EndOfMonth, text, match => Dates(match, [Reading.OfDay(Days.Month(now.AddMonths(match.Groups["next"].Success ? 1 : 0).Year, now.AddMonths(match.Groups["next"].Success ? 1 : 0).Month).To.AddDays(-1))])),
        .. All(Range, text, match => Dates(match, [RangeOf(match, now)], TimeKind.DateRange)),
    ];

    private static IEnumerable<TimeExpression> All(Regex regex, string text, Func<Match, TimeExpression> read) =>
        regex.Matches(text).Select(read).Where(found => found.Readings.Count > 0);

    private static TimeExpression Dates(Match match, IReadOnlyList<Reading> readings, TimeKind kind = TimeKind.Date) => new(match.Index, match.Length, kind, readings);

    private static int? YearOf(Match match, DateTime now) => match.Groups["year"].Value switch
    {
        "" => match.Groups["thisMonth"].Success ? now.AddMonths(match.Groups["thisMonth"].Value[0] == '下' ? 1 : 0).Year : null,
        "今" => now.Year,
        "明" => now.Year + 1,
        "后" => now.Year + 2,
        "去" => now.Year - 1,
        _ => NumberOf(match, "year") is { } year ? year < 100 ? 2000 + year : year : null,
    };

    private static int? MonthOf(Match match, DateTime now) =>
        match.Groups["thisMonth"].Success ? now.AddMonths(match.Groups["thisMonth"].Value[0] == '下' ? 1 : 0).Month : null;

    private static int WeekdayOf(Match match) => Weekdays.IndexOf(match.Groups["day"].Value is "天" ? "日" : match.Groups["day"].Value, StringComparison.Ordinal) + 1;

    private static int? WeeksAway(string which) => which switch
    {
        "" => null,
        "下下" or "下下个" => 2,
        _ => which[0] switch { '下' => 1, '上' => -1, _ => 0 },
    };

    private static Reading RangeOf(Match match, DateTime now)
    {
        var away = match.Groups["which"].Value switch { "下下" or "下下个" => 2, ['下', ..] or "明" => 1, ['上', ..] or "去" => -1, _ => 0 };
        return match.Groups["unit"].Value switch
        {
            "周末" => Days.Weekend(now.AddDays(7 * away)),
            "月" => Days.Month(now.AddMonths(away).Year, now.AddMonths(away).Month),
            "年" => Days.Year(now.Year + away),
            _ => Days.Week(now.AddDays(7 * away)),
        };
    }

    private static decimal CountOf(Match match) => match.Groups["count"].Value is "半" ? 0.5m : NumberOf(match, "count") ?? 0;

    private static char Unit(Match match) => match.Groups["unit"].Value switch
    {
        "秒" or "秒钟" => 'S',
        "分钟" => 'M',
        "小时" or "钟头" => 'H',
        "周" or "星期" or "礼拜" => 'W',
        "月" => 'm',
        "年" => 'Y',
        _ => 'D',
    };

    private static int? NumberOf(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var numeral } && ChineseNumbers.TryRead(numeral, out var value) && value is >= 0 and <= 9998 ? (int)value : null;

    [GeneratedRegex($@"(?:(?<year>\d{{4}}|\d{{2}}|[零〇一二三四五六七八九]{{4}}|[今明后去])年)?(?:(?<month>{Number})月份?|(?<thisMonth>这个月|本月|下个月|下月))(?<day>{Number})[日号]?|(?<![月\d])(?<day>\d{{1,2}}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[号日](?![楼栋单元门线院室])", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar { get; }

    [GeneratedRegex("(?<which>下下个|下下|下个|下|这个|这|本|上个|上)?(?:周|星期|礼拜)(?<day>[一二三四五六日天])", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday { get; }

    [GeneratedRegex("大后天|大前天|前天|昨天|昨日|今天|今日|今儿|明天|明日|明儿|后天", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    [GeneratedRegex("元旦|情人节|妇女节|植树节|愚人节|劳动节|五一|青年节|儿童节|六一|建党节|建军节|教师节|国庆节|国庆|平安夜|圣诞节|圣诞", RegexOptions.CultureInvariant)]
    private static partial Regex Feast { get; }

    [GeneratedRegex($"(?<count>{Number}|半)个?(?<unit>天|周|星期|礼拜|月|年|小时|钟头|分钟|秒钟|秒)(?:之?后|以后|(?<ago>之?前|以前))", RegexOptions.CultureInvariant)]
    private static partial Regex Away { get; }

    [GeneratedRegex($"(?<count>{Number}|半)个?(?<unit>天|周|星期|礼拜|小时|钟头|分钟|秒钟|秒)|(?<count>{Number}|半)(?:个(?<unit>月)|(?<unit>年)(?![\\d零〇一二三四五六七八九]))", RegexOptions.CultureInvariant)]
    private static partial Regex Length { get; }

    [GeneratedRegex("(?:这个?|本|(?<next>下个?))?月底", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfMonth { get; }

    [GeneratedRegex("(?<which>下下个|下下|下个|下|这个|这|本|上个|上)(?<unit>周末|周|星期|礼拜|月)(?![一二三四五六日天底])|(?<unit>周末)|(?<which>今|明|去)(?<unit>年)(?![\\d一二三四五六七八九十])", RegexOptions.CultureInvariant)]
    private static partial Regex Range { get; }
}
