namespace CommunityBot.Dialogs.Understanding;

/// <summary>The days of the civil year a community marks with a campaign, and the shopping days.</summary>
internal static class ChineseCivicDays
{
    /// <summary>Their names, and their day in a year.</summary>
    public static readonly KeyValuePair<string, Func<int, DateTime?>>[] Days =
    [
        .. Named(3, 7, "女生节"),
        .. Named(3, 5, "学雷锋日", "雷锋日"),
        .. Named(3, 15, "消费者权益日", "国际消费者权益日", "三一五"),
        .. Named(4, 15, "国家安全教育日"),
        .. Named(4, 22, "地球日", "世界地球日"),
        .. Named(4, 23, "读书日", "世界读书日"),
        .. Named(5, 31, "无烟日", "世界无烟日"),
        .. Named(6, 5, "环境日", "世界环境日"),
        .. Named(6, 6, "爱眼日", "全国爱眼日"),
        .. Named(6, 26, "禁毒日", "国际禁毒日"),
        .. Named(9, 20, "爱牙日", "全国爱牙日"),
        .. Named(11, 8, "记者节"),
        .. Named(11, 9, "消防日", "消防宣传日", "全国消防日"),
        .. Named(2, 14, "圣瓦伦丁节"),
        .. Named(10, 16, "老板节"),
        .. Named(12, 4, "宪法日", "国家宪法日"),
        .. Named(12, 5, "志愿者日", "国际志愿者日"),
        .. Named(7, 1, "香港回归纪念日"),
        .. Named(12, 20, "澳门回归纪念日"),
        .. Named(5, 12, "护士节"),
        .. Named(11, 11, "光棍节", "双十一", "双11"),
        .. Named(12, 12, "双十二", "双12"),
        .. Named(12, 13, "公祭日", "国家公祭日", "南京大屠杀死难者国家公祭日", "南京大屠杀纪念日"),
        .. Named(9, 3, "抗战胜利纪念日", "抗日战争胜利纪念日", "抗战胜利日"),
        .. Named(9, 30, "烈士纪念日"),
        KeyValuePair.Create("助残日", (Func<int, DateTime?>)ThirdSundayOfMay),
        KeyValuePair.Create("全国助残日", (Func<int, DateTime?>)ThirdSundayOfMay),
    ];

    private static IEnumerable<KeyValuePair<string, Func<int, DateTime?>>> Named(int month, int day, params string[] names) =>
        names.Select(name => KeyValuePair.Create(name, (Func<int, DateTime?>)(year => ChineseDays.Date(year, month, day))));

    private static DateTime? ThirdSundayOfMay(int year) => ChineseMonth.NthWeekday(new DateTime(year, 5, 1), 6, 3);
}
