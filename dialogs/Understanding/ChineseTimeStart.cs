using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>The characters an expression of time can start with: one look tells that most places start none.</summary>
internal static class ChineseTimeStart
{
    private static readonly FrozenSet<char> Characters = FrozenSet.ToFrozenSet(
        "0123456789零〇幺一壹二贰两俩三叁仨四肆五伍六陆七柒八捌九玖十拾百千廿卅半差"
        + "今明后前昨大外先次翌赶当夜本这上下过再未最接今往近改周星礼每逢天隔工日"
        + "闰农阴旧古老正冬腊闰初年除春破元灯龙佛浴端粽七乞中鬼仲团重寒小阳情妇女植消愚劳青护儿建教国万光双公平圣跨母父感来去月暑夏秋岁开立雨惊清谷芒处白霜"
        + "凌早晨晚拂黎午晌傍黄黑深现此眼目刚头如第首最即之同当听寻琴而依朝晏擦自截几数全整民马季" + ChineseFestivals.Starts);

    /// <summary>Whether an expression can start at an index.</summary>
    public static bool Possible(ReadOnlySpan<char> text, int at) =>
        Characters.Contains(text[at]) || (text[at] is '个' or '分' && at + 1 < text.Length && text[at + 1] is '半' or '把');
}
