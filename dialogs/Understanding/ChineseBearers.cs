namespace CommunityBot.Dialogs.Understanding;

/// <summary>People named after a day: 王国庆师傅 and 李立春大姐 are no dates.</summary>
internal static class ChineseBearers
{
    // The most frequent surnames that are no everyday word before a date.
    private const string Surnames = "王李张刘陈杨赵黄吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎余潘杜戴夏钟汪田任姜范姚谭廖邹熊陆郝孔崔康邱秦顾侯邵孟段雷钱汤尹黎";

    private static readonly string[] Titles =
        ["师傅", "大姐", "大哥", "大爷", "大妈", "大叔", "大娘", "叔", "阿姨", "老师", "医生", "大夫", "先生", "女士", "主任", "经理", "书记", "队长", "站长", "同志", "奶奶", "爷爷"];

    /// <summary>Whether the name of a day is somebody's: a surname stands before and a title after it.</summary>
    public static bool Bear(ReadOnlySpan<char> text, int at, int end) =>
        at > 0 && Surnames.Contains(text[at - 1], StringComparison.Ordinal) && new ChineseCursor(text, end).SeesAny(Titles);
}
