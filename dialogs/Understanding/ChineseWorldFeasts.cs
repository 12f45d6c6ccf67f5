using System.Globalization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The movable feasts of neighbours of other faiths: Easter and the days counted from it, the feasts of the Muslim year.</summary>
internal static class ChineseWorldFeasts
{
    private static readonly UmAlQuraCalendar Muslim = new();

    /// <summary>The names of the feasts, and their day in a year.</summary>
    public static readonly KeyValuePair<string, Func<int, DateTime?>>[] Days =
    [
        .. Named(FromEaster(0), "复活节", "主复活日"),
        .. Named(FromEaster(1), "复活节星期一"),
        .. Named(FromEaster(-1), "圣周六", "神圣周六", "复活节前夜", "黑色星期六"),
        .. Named(FromEaster(-2), "耶稣受难日", "受难日", "主受难日", "主受难节", "圣周五", "沉默周五", "沈默周五"),
        .. Named(FromEaster(-3), "神圣星期四", "圣周四", "圣周星期四", "设立圣餐日", "濯足节"),
        .. Named(FromEaster(-7), "棕枝主日", "圣枝主日", "圣树主日", "基督苦难主日"),
        .. Named(FromEaster(-46), "圣灰星期三", "圣灰日", "圣灰礼仪日", "大斋首日"),
        .. Named(FromEaster(49), "五旬节", "圣灵降临节", "圣灵降临日"),
        .. Named(FromEaster(-47), "忏悔节", "忏悔火曜日"),
        .. Named(FromEaster(56), "圣三一主日"),
        .. Named(year => ChineseDays.LunarDate(year, 4, 15), "卫塞节"),
        .. Named(OfMuslimYear(10, 1), "开斋节", "肉孜节", "尔代节"),
        .. Named(OfMuslimYear(12, 10), "古尔邦节", "宰牲节"),
        .. Named(OfMuslimYear(3, 12), "圣纪节"),
        .. Named(OfMuslimYear(1, 1), "伊斯兰新年"),
    ];

    private static IEnumerable<KeyValuePair<string, Func<int, DateTime?>>> Named(Func<int, DateTime?> day, params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, day));

    // The Gregorian computus of Meeus, Jones and Butcher.
    private static Func<int, DateTime?> FromEaster(int days) => year =>
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var packed = epact + weekday - (7 * late) + 114;
        return new DateTime(year, packed / 31, (packed % 31) + 1).AddDays(days);
    };

    // The Muslim year is eleven days shorter: the first such day of the civil year.
    private static Func<int, DateTime?> OfMuslimYear(int month, int day) => year =>
    {
        if (year is < 1901 or > 2076)
        {
            return null;
        }

        var first = Muslim.ToDateTime(Muslim.GetYear(new DateTime(year, 1, 1)), month, day, 0, 0, 0, 0);
        return first.Year == year ? first : Muslim.ToDateTime(Muslim.GetYear(new DateTime(year, 1, 1)) + 1, month, day, 0, 0, 0, 0);
    };
}
