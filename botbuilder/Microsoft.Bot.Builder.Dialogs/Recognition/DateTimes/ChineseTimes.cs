using System.Globalization;
using System.Text.RegularExpressions;

namespace Microsoft.Bot.Builder.Dialogs.Recognition.DateTimes;

/// <summary>Times of the day in Chinese: 下午三点半, 晚上8点一刻, 15:30. An hour up to twelve without a part of the day is read both ways.</summary>
internal static partial class ChineseTimes
{
    private const string Number = @"\d{1,2}|[零〇一二两三四五六七八九十]+";
    private const string Parts = "凌晨|清晨|早晨|早上|一早|上午|中午|正午|下午|午后|傍晚|晚上|夜里|夜晚|半夜|午夜|晚间|今早|明早|今晚|明晚|早|晚";

    public static IEnumerable<TimeExpression> Find(string text, DateTime now) =>
    [
        .. Clock.Matches(text).Select(match => Placed(match, At(match), now)).OfType<TimeExpression>(),
        .. PartAlone.Matches(text).Select(match => Placed(match, During(match), now)),
    ];

    private static TimeExpression At(Match match)
    {
        if (NumberOf(match, "hour") is not (<= 24 and var hour))
        {
            return null;
        }

        int? minute = match.Groups["fraction"].Value switch
        {
            "半" => 30,
            "一刻" or "1刻" => 15,
            "三刻" or "3刻" => 45,
            _ => NumberOf(match, "minute"),
        };
        if (minute > 59)
        {
            return null;
        }

        IReadOnlyList<Reading> readings = match.Groups["part"].Value switch
        {
            "" when hour is >= 1 and <= 12 && !match.Groups["hour"].Value.StartsWith('0') => [Reading.OfTime(hour % 12, minute), Reading.OfTime((hour % 12) + 12, minute)],
            "中午" or "正午" => [Reading.OfTime(hour is >= 1 and <= 3 ? hour + 12 : hour, minute)],
            "下午" or "午后" or "傍晚" or "晚上" or "夜晚" or "晚间" or "今晚" or "明晚" or "晚" when hour < 12 => [Reading.OfTime(hour + 12, minute)],
            "夜里" or "半夜" or "午夜" when hour is >= 6 and < 12 => [Reading.OfTime(hour + 12, minute)],
            "晚上" or "夜里" or "半夜" or "午夜" or "凌晨" or "夜晚" when hour is 12 => [Reading.OfTime(0, minute)],
            _ => [Reading.OfTime(hour, minute)],
        };
        return new TimeExpression(match.Index, match.Length, TimeKind.Time, readings);
    }

    private static TimeExpression During(Match match)
    {
        var (timex, from, to) = match.Groups["part"].Value switch
        {
            "凌晨" or "半夜" or "午夜" => ("TDA", 0, 5),
            "清晨" or "早晨" or "早上" or "今早" or "明早" or "一早" => ("TMO", 6, 9),
            "上午" => ("TMO", 8, 12),
            "中午" or "正午" => ("TMI", 11, 13),
            "下午" or "午后" => ("TAF", 12, 18),
            "傍晚" => ("TEV", 17, 19),
            _ => ("TNI", 18, 24),
        };
        var end = to == 24 ? new TimeSpan(23, 59, 59) : TimeSpan.FromHours(to);
        return new TimeExpression(match.Index, match.Length, TimeKind.TimeRange, [new Reading(timex, DateTime.MinValue.AddHours(from), DateTime.MinValue.Add(end))]);
    }

    // 今晚 and 明早 tell the day as well.
    private static TimeExpression Placed(Match match, TimeExpression time, DateTime now) => time is null ? null : match.Groups["part"].Value switch
    {
        ['今', ..] => TimeExpression.Join(new TimeExpression(match.Index, 0, TimeKind.Date, [Reading.OfDay(now)]), time),
        ['明', ..] => TimeExpression.Join(new TimeExpression(match.Index, 0, TimeKind.Date, [Reading.OfDay(now.AddDays(1))]), time),
        _ => time,
    };

    private static int? NumberOf(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var numeral } && ChineseNumbers.TryRead(numeral, out var value) && value is >= 0 and < 100
            ? int.Parse(value.ToString("0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex($@"(?!一点(?:也|都|儿|点|小|不|没|东|事|意|问|办|用|好|多|少))(?<part>{Parts})?(?:的)?(?:(?<hour>{Number})(?:点钟?|时(?!候|间))(?:(?<fraction>半|一刻|三刻|[13]刻)|(?<minute>{Number})分?(?!\d|天|个|号|楼))?|(?<hour>\d{{1,2}}):(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d))", RegexOptions.CultureInvariant)]
    private static partial Regex Clock { get; }

    [GeneratedRegex("(?<part>凌晨|清晨|早晨|早上|一早|上午|中午|正午|下午|午后|傍晚|晚上|夜里|夜晚|半夜|午夜|晚间|今早|明早|今晚|明晚)", RegexOptions.CultureInvariant)]
    private static partial Regex PartAlone { get; }
}
