using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The days that have names: lunar and fixed festivals and the 24 solar terms.</summary>
internal static class ChineseFestivals
{
    private const string SolarTerms = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至";

    // Names that are everyday words too count as solar terms only when the sentence says so.
    private const string Weather = "雨水大雪小雪大寒小寒大暑小暑小满白露";

    private static readonly FrozenDictionary<string, Func<int, DateTime?>> Days = new Dictionary<string, Func<int, DateTime?>>
    {
        ["除夕夜"] = ChineseDays.LunarNewYearsEve,
        ["除夕"] = ChineseDays.LunarNewYearsEve,
        ["大年三十"] = ChineseDays.LunarNewYearsEve,
        ["大年夜"] = ChineseDays.LunarNewYearsEve,
        ["年三十"] = ChineseDays.LunarNewYearsEve,
        ["年夜"] = ChineseDays.LunarNewYearsEve,
        ["春节"] = Lunar(1, 1),
        ["农历新年"] = Lunar(1, 1),
        ["阴历新年"] = Lunar(1, 1),
        ["中国新年"] = Lunar(1, 1),
        ["新春"] = Lunar(1, 1),
        ["大年"] = Lunar(1, 1),
        ["破五"] = Lunar(1, 5),
        ["元宵"] = Lunar(1, 15),
        ["正月十五"] = Lunar(1, 15),
        ["上元"] = Lunar(1, 15),
        ["灯节"] = Lunar(1, 15),
        ["龙抬头"] = Lunar(2, 2),
        ["二月二"] = Lunar(2, 2),
        ["七月七"] = Lunar(7, 7),
        ["七月十五"] = Lunar(7, 15),
        ["八月十五"] = Lunar(8, 15),
        ["七月半"] = Lunar(7, 15),
        ["八月节"] = Lunar(8, 15),
        ["五月节"] = Lunar(5, 5),
        ["九月九"] = Lunar(9, 9),
        ["五月端午"] = Lunar(5, 5),
        ["三八妇女节"] = Fixed(3, 8),
        ["三八国际妇女节"] = Fixed(3, 8),
        ["五一国际劳动节"] = Fixed(5, 1),
        ["六一国际儿童节"] = Fixed(6, 1),
        ["五一劳动节"] = Fixed(5, 1),
        ["五四青年节"] = Fixed(5, 4),
        ["六一儿童节"] = Fixed(6, 1),
        ["七一建党节"] = Fixed(7, 1),
        ["八一建军节"] = Fixed(8, 1),
        ["十一国庆"] = Fixed(10, 1),
        ["三月三"] = Lunar(3, 3),
        ["上巳"] = Lunar(3, 3),
        ["佛诞"] = Lunar(4, 8),
        ["浴佛"] = Lunar(4, 8),
        ["端午"] = Lunar(5, 5),
        ["端阳"] = Lunar(5, 5),
        ["粽子节"] = Lunar(5, 5),
        ["七夕"] = Lunar(7, 7),
        ["乞巧"] = Lunar(7, 7),
        ["中元"] = Lunar(7, 15),
        ["鬼节"] = Lunar(7, 15),
        ["中秋"] = Lunar(8, 15),
        ["仲秋"] = Lunar(8, 15),
        ["团圆节"] = Lunar(8, 15),
        ["重阳"] = Lunar(9, 9),
        ["寒衣"] = Lunar(10, 1),
        ["下元"] = Lunar(10, 15),
        ["腊八"] = Lunar(12, 8),
        ["小年"] = Lunar(12, 23),
        ["元旦"] = Fixed(1, 1),
        ["阳历年"] = Fixed(1, 1),
        ["阳历新年"] = Fixed(1, 1),
        ["公历新年"] = Fixed(1, 1),
        ["新年"] = Fixed(1, 1),
        ["情人节"] = Fixed(2, 14),
        ["妇女节"] = Fixed(3, 8),
        ["国际妇女节"] = Fixed(3, 8),
        ["三八节"] = Fixed(3, 8),
        ["女神节"] = Fixed(3, 8),
        ["植树节"] = Fixed(3, 12),
        ["愚人节"] = Fixed(4, 1),
        ["劳动节"] = Fixed(5, 1),
        ["国际劳动节"] = Fixed(5, 1),
        ["五一"] = Fixed(5, 1),
        ["青年节"] = Fixed(5, 4),
        ["五四"] = Fixed(5, 4),
        ["儿童节"] = Fixed(6, 1),
        ["国际儿童节"] = Fixed(6, 1),
        ["六一"] = Fixed(6, 1),
        ["建党节"] = Fixed(7, 1),
        ["七一"] = Fixed(7, 1),
        ["建军节"] = Fixed(8, 1),
        ["八一"] = Fixed(8, 1),
        ["教师节"] = Fixed(9, 10),
        ["国庆"] = Fixed(10, 1),
        ["十一"] = Fixed(10, 1),
        ["万圣节"] = Fixed(10, 31),
        ["万圣夜"] = Fixed(10, 31),
        ["平安夜"] = Fixed(12, 24),
        ["圣诞"] = Fixed(12, 25),
        ["圣诞夜"] = Fixed(12, 24),
        ["跨年夜"] = Fixed(12, 31),
        ["跨年"] = Fixed(12, 31),
        ["母亲节"] = year => Nth(year, 5, DayOfWeek.Sunday, 2),
        ["父亲节"] = year => Nth(year, 6, DayOfWeek.Sunday, 3),
        ["感恩节"] = year => Nth(year, 11, DayOfWeek.Thursday, 4),
        ["寒食"] = year => ChineseDays.SolarTerm(year, 6)?.AddDays(-1),
    }.Concat(ChineseCivicDays.Days).Concat(ChineseWorldFeasts.Days).Concat(ChineseHeat.Days).ToFrozenDictionary();

    // Numerals alone are a festival only with 节 or a word of the calendar after them.
    private static readonly FrozenSet<string> Bare = FrozenSet.ToFrozenSet(["五一", "五四", "六一", "七一", "八一", "十一", "大年", "三一五"]);

    private static readonly string[] Follow =
    [
        "节", "假期", "放假", "长假", "小长假", "假", "期间", "当天", "那天", "那几天", "前", "后", "晚会", "晚上", "早上", "上午", "下午", "中午", "活动", "有", "开", "还", "休息", "上班", "值班", "加班", "回家", "回老家", "黄金周", "那会", "这天", "的", "营业", "办", "搞", "到", "去", "能", "也", "要", "呢", "吗", "干", "放", "是", "过", "怎么", "咋",
    ];

    // After these an everyday word is meant as a day.
    private static readonly string[] DayWords = ["那天", "当天", "前后", "这天", "当日", "前一天", "的前一天", "后一天", "的后一天", "头一天", "第二天", "前夕", "期间"];

    private static readonly string[] PlaceWords =
    [
        "路", "街", "巷", "里", "园", "苑", "花园", "小区", "店", "厂", "馆", "号", "楼", "小学", "中学", "幼儿园", "公园", "广场", "大厦", "大道", "情", "酒", "胡同", "村", "饭店", "超市", "医院", "药", "渠", "粽子", "月饼", "馅", "级", "蒜", "木",
    ];

    // What is open or shut on a feast day, and the words that ask whether it is.
    private static readonly string[] Shops = ["药店", "药房", "超市", "医院", "饭店", "饭馆"];

    private const string Opening = "开关休歇";

    /// <summary>The characters their names begin with.</summary>
    public static readonly string Starts = string.Concat(Days.Keys.Select(name => name[0]).Distinct());

    private static readonly int Longest = Days.Keys.Max(name => name.Length);

    /// <summary>The festival or solar term named at an index: how long its name is, and its day in a year.</summary>
    public static (int Length, Func<int, DateTime?>? Day) Find(ReadOnlySpan<char> text, int at, bool anchored = false)
    {
        var lookup = Days.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(Longest, text.Length - at); length >= 2; length--)
        {
            if (!lookup.TryGetValue(text.Slice(at, length), out var day))
            {
                continue;
            }

            var end = at + length;
            var name = text.Slice(at, length);
            // 排灯节 and 万灯节 are feasts of other peoples.
            if ((IsPlaceName(text, end) && !AsksOpening(text, end)) || (name is "元宵" && new ChineseCursor(text, end).SeesAny(["煮", "皮", "甜", "馊"])) || (name is "灯节" && at > 0 && text[at - 1] is '排' or '万') || (IsBare(name) && !anchored && !IsFestivalHere(text, at, end)))
            {
                continue;
            }

            return (end < text.Length && text[end] == '节' && name[^1] != '节' ? length + 1 : length, day);
        }

        return Term(text, at, anchored);
    }

    /// <summary>The next day of a festival from an instant on.</summary>
    public static DateTime? Next(string name, DateTime now) =>
        Days[name](now.Year) is { } day && day >= now.Date ? day : Days[name](now.Year + 1);

    private static (int Length, Func<int, DateTime?>? Day) Term(ReadOnlySpan<char> text, int at, bool anchored)
    {
        if (at + 2 > text.Length || SolarTerms.AsSpan().IndexOf(text.Slice(at, 2)) is var index && (index < 0 || index % 2 != 0))
        {
            return default;
        }

        index /= 2;
        var end = at + 2;
        var length = text[end..].StartsWith("节气") ? 4 : end < text.Length && text[end] == '节' ? 3 : 2;
        var named = length > 2 || anchored || (at == 0 && end == text.Length) || new ChineseCursor(text, end).SeesAny(DayWords);
        var weather = Weather.AsSpan().IndexOf(text.Slice(at, 2)) is var found && found >= 0 && found % 2 == 0;
        return IsPlaceName(text, end) || (weather && !named) ? default : (length, year => ChineseDays.SolarTerm(year, index));
    }

    /// <summary>The sun's longitude in degrees at the solar term of a name; null for other names.</summary>
    public static int? SolarLongitude(ReadOnlySpan<char> name) =>
        SolarTerms.AsSpan().IndexOf(name[..2]) is var index and >= 0 && index % 2 == 0 ? (285 + (15 * index / 2)) % 360 : null;

    private static bool IsBare(ReadOnlySpan<char> name) => Bare.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    private static bool IsPlaceName(ReadOnlySpan<char> text, int end)
    {
        foreach (var word in PlaceWords)
        {
            if (text[end..].StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    // 「元旦药店开门不」 asks of the day; nobody asks of a shop called 元旦药店.
    private static bool AsksOpening(ReadOnlySpan<char> text, int end)
    {
        foreach (var shop in Shops)
        {
            if (text[end..].StartsWith(shop))
            {
                return text[(end + shop.Length)..].IndexOfAny(Opening) >= 0;
            }
        }

        return false;
    }

    private static bool IsFestivalHere(ReadOnlySpan<char> text, int at, int end)
    {
        if (at > 0 && (ChineseNumber.IsPart(text[at - 1]) || text[at - 1] is '第' or '周'))
        {
            return false;
        }

        if (end == text.Length || ChineseScript.IsStop(text[end]))
        {
            return at == 0 || ChineseScript.IsStop(text[at - 1]) || text[at - 1] is '那' or '这' or '到' or '在' or '过' or '等' or '是';
        }

        foreach (var word in Follow)
        {
            if (text[end..].StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }

    private static Func<int, DateTime?> Lunar(int month, int day) => year => ChineseDays.LunarDate(year, month, day);

    private static Func<int, DateTime?> Fixed(int month, int day) => year => ChineseDays.Date(year, month, day);

    private static DateTime? Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        var first = new DateTime(year, month, 1);
        return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }
}
