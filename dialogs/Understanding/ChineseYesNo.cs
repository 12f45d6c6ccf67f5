using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads a yes or a no: 对, 就是, 行咧, 不要, 没有. A sentence that says more than that is neither.</summary>
internal static class ChineseYesNo
{
    // What the grammar does not make: whole answers to certain questions.
    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(
    [
        "就是它", "唉对", "没说不行", "y", "okk", "right", "ye", "yes please", "of course", "有人", "照办", "收到", "晓得了", "知道了", "修好了", "好了", "解决了", "还在", "还有", "1是", "呐", "那还用说", "谁说不是", "管用", "麻烦了",
    ]);

    private static readonly FrozenSet<string> No = FrozenSet.ToFrozenSet(
    [
        "n", "no thanks", "no thank you", "not now", "not really", "没门", "没事", "没事了", "哪有", "哪儿好了", "哪里好了", "哪里", "哪有的事", "没在", "不弄了", "不办了", "不报了", "不搁了", "都不是", "不算", "不是我家", "不是我", "不是这个", "不是那个", "不是这样", "先不", "先别", "不确定", "好像不对", "好像不是", "好像错了", "好像不太对",
    ]);

    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(",.!。~ ");

    private static readonly string[] YesOpeners = ["对", "是的", "嗯", "好的", "行", "可以", "没错", "是", "好", "要", "确认"];

    private static readonly string[] NoOpeners = ["不是", "不对", "不用", "不要", "不需要", "不行", "没有", "不", "别"];

    // What grants something and adds to it.
    private static readonly string[] Grudging = ["不过", "但是", "但得", "但要", "只是", "只要", "就是得", "就是要"];

    // 好贵, 要看情况, 是谁, 行李: words that only begin like an answer.
    private static readonly (char First, string Next)[] Others =
    [
        ('好', "贵麻难多久几像些大小远近慢快吵冷热臭烦累气怪奇惨险重长高笑看听吃玩在歹"), ('要', "看等问多几什啥是不么死命"), ('是', "谁什啥几哪不吗否"), ('行', "李程政业吗不"), ('对', "面门了象不着方比付待"),
    ];

    // A bare answer takes no more room.
    private const int Longest = 24;

    // 好不好 asks, 好几个 counts, 不知道 is neither.
    private static readonly string[] Neither =
    [
        "不知", "不清楚", "不晓得", "不好说", "不好意思", "不太确定", "不大确定", "不太肯定", "不一定", "不懂", "不明白", "不记得", "不太清楚", "不大清楚", "不会", "不确定是", "没听懂", "没听清", "没明白", "好不好", "好几", "好多", "好久", "好像", "好些", "是不是", "是谁", "是什么", "是啥", "是几", "是哪", "行不行", "行李", "能不能", "要不要", "要是", "要多", "要几", "要什么", "要啥", "可以不", "可以吗", "可不可", "对不对", "对面", "对门", "对了", "对象", "有没有", "别的", "别人", "不是吗", "不行吗", "没有吗",
    ];

    private static readonly string[] Nods = ["👍", "👌", "✅", "✔", "🆗", "🙆", "💯", "[ok]", "[强]", "[好的]"];

    private static readonly string[] Headshakes = ["👎", "❌", "✖", "🙅", "🚫", "[弱]", "[no]"];

    /// <summary>What a message of nothing but signs answers: 👌, [OK]; null for any other sign.</summary>
    public static bool? OfSign(string text) =>
        Array.Exists(Headshakes, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? false
        : Array.Exists(Nods, sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? true : null;

    /// <summary>True for a yes, false for a no, null for neither.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="expected">Whether a yes or no was asked for, so that an answer may go on after it.</param>
    /// <param name="hummed">Whether a hum that normalising drops stood before them: 嗯,不过别太早.</param>
    public static bool? Read(string text, bool expected, bool hummed = false)
    {
        var words = Trim(text);
        if (words.Length == 0)
        {
            return null;
        }

        if (hummed && Array.Exists(Grudging, word => words.StartsWith(word, StringComparison.Ordinal)))
        {
            return true;
        }

        if (Exact(words, expected) is { } whole)
        {
            return whole;
        }

        // 对,就是5号楼: the first clause answers, the rest adds to it.
        var stop = words.AsSpan().IndexOfAny(Stops);
        if (stop > 0 && Exact(Trim(words[..stop]), expected) is { } opening)
        {
            return Exact(Trim(words[(stop + 1)..]), expected) is { } second && second != opening ? second : opening;
        }

        return !expected ? null : Array.Exists(Neither, word => words.StartsWith(word, StringComparison.Ordinal)) ? null : Opening(words);
    }

    /// <summary>Whether words begin with a hum and go on after it.</summary>
    public static bool IsHummed(string text)
    {
        var words = text.AsSpan().TrimStart();
        return words.Length > 2 && words[0] is '嗯' or '恩' && words[1] is ',' or '，' or '。' or '.' or ' ' or '嗯' or '恩';
    }

    private static bool? Exact(string words, bool expected) => Yes.Contains(words) ? true : No.Contains(words) ? false : words.Length <= Longest ? ChineseAssent.Read(words, expected) : null;

    private static bool? Opening(string words)
    {
        if (words.Length <= 12)
        {
            foreach (var opener in NoOpeners)
            {
                if (words.StartsWith(opener, StringComparison.Ordinal))
                {
                    return false;
                }
            }
        }

        if (words.Length > 1 && Array.Exists(Others, other => other.First == words[0] && other.Next.Contains(words[1], StringComparison.Ordinal)))
        {
            return null;
        }

        foreach (var opener in YesOpeners)
        {
            if (words.StartsWith(opener, StringComparison.Ordinal) && !words.StartsWith("是不是", StringComparison.Ordinal) && !words.StartsWith("要不", StringComparison.Ordinal) && words[^1] is not ('?' or '吗' or '不' or '没' or '么'))
            {
                return true;
            }
        }

        return null;
    }

    private static string Trim(string text)
    {
        var words = text.Trim(',', '.', '!', '。', '~', ' ', '、', ';');
        while (words.Length > 1 && words[^1] is '啊' or '呀' or '嘛' or '哈' or '呐' or '哦' or '噢' or '喔' or '哟' or '呗')
        {
            words = words[..^1];
        }

        return words;
    }
}
