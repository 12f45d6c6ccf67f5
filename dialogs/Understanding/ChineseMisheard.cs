namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Writes the marks of an address as they were meant where a number stands before them: 三懂一但元 and 二号喽 are
/// 三栋一单元 and 二号楼 to whatever wrote the voice down; and what denies in the dialects as it is written elsewhere.
/// Character for character, so that every offset stays.
/// </summary>
internal static class ChineseMisheard
{
    private static readonly ushort Dan = ChineseSounds.Of('单');
    private static readonly ushort Yuan = ChineseSounds.Of('元');
    private static readonly ushort Dong = ChineseSounds.Of('栋');
    private static readonly ushort Lou = ChineseSounds.Of('楼');

    // Between a building and its unit: 六东的二单元, 三懂,一单元.
    private const string Between = "的,啊哈 ";

    // What may stand behind a building that is all that is said: 是四懂吧.
    private const string Closing = "吧啊呀哈呢嘛了的,.。!";

    // Nobody counts in these: 四懂 is 四栋, while 五东 and 一动 are said.
    private const string OnlySounds = "懂董咚侗垌";

    private const string Following = "楼号的是就";

    private const string Storeys = "喽搂娄";

    /// <summary>Mends the text in place.</summary>
    public static void Mend(Span<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (ChineseNumber.IsPart(text[at - 1]) && SeesUnit(text, at))
            {
                (text[at], text[at + 1]) = ('单', '元');
            }
            else if (DeniesInDialect(text, at - 1))
            {
                (text[at - 1], text[at]) = ('没', '有');
            }
        }

        MendBuildings(text);
    }

    private static void MendBuildings(Span<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (ChineseNumber.IsPart(text[at - 1]) && text[at] != '栋' && ChineseSounds.Of(text[at]) == Dong && IsBuilding(text, at))
            {
                text[at] = '栋';
            }
            else if (text[at - 1] == '号' && at > 1 && ChineseNumber.IsPart(text[at - 2]) && text[at] != '楼' && ChineseSounds.Of(text[at]) == Lou && (text[at] is not ('漏' or '露') || SeesUnitBehind(text, at + 1)))
            {
                // 3号漏水 leaks.
                text[at] = '楼';
            }
            else if (Storeys.Contains(text[at], StringComparison.Ordinal) && IsStorey(text, at))
            {
                text[at] = '楼';
            }
        }
    }

    // 莫得人, 冇得电, 没得人; 莫得罪 and 没得到 are other words.
    private static bool DeniesInDialect(ReadOnlySpan<char> text, int at) =>
        text[at + 1] == '得' && (at + 2 == text.Length || text[at + 2] is not ('罪' or '到' or '了'))
        && (text[at] is '莫' or '冇' or '木' || (text[at] == '没' && at + 2 < text.Length && text[at + 2] == '人'));

    // 一旦远离 is no unit.
    private static bool SeesUnit(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] != '旦' && ChineseSounds.Of(text[at]) == Dan && ChineseSounds.Of(text[at + 1]) == Yuan;

    // A unit right behind it, nothing else said, or a sound that is no word of its own after a number.
    private static bool IsBuilding(ReadOnlySpan<char> text, int at) =>
        SeesUnitBehind(text, at + 1)
        || (text[..at] is [.., '是', _] && text[(at + 1)..].Trim(Closing).IsEmpty)
        || (OnlySounds.Contains(text[at], StringComparison.Ordinal) && ChineseNumber.Digit(text[at - 1]) > 0
            && (at + 1 == text.Length || ChineseScript.IsStop(text[at + 1]) || Following.Contains(text[at + 1], StringComparison.Ordinal)));

    // 一单元五喽, 不对是六喽; 七十喽 is somebody's age.
    private static bool IsStorey(ReadOnlySpan<char> text, int at)
    {
        var from = at;
        while (from > 0 && ChineseNumber.IsPart(text[from - 1]))
        {
            from--;
        }

        return from < at && (text[..from].EndsWith("单元") || text[..from].EndsWith("号楼") || text[..from].EndsWith("栋") || (text[..from] is [.., '是'] && text[(at + 1)..].Trim(Closing).IsEmpty && at - from <= 2));
    }

    private static bool SeesUnitBehind(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Between.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        var digits = at;
        while (at < text.Length && ChineseNumber.IsPart(text[at]))
        {
            at++;
        }

        return at > digits && at - digits <= 2 && SeesUnit(text, at);
    }
}
