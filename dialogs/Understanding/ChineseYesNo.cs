using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads a yes or a no: 对, 就是, 行咧, 不要, 没有. A sentence that says more than that is neither.</summary>
internal static class ChineseYesNo
{
    private static readonly FrozenSet<string> Yes = FrozenSet.ToFrozenSet(
    [
        "是", "是的", "是啊", "是呢", "是呀", "是哩", "是咧", "是了", "对", "对的", "对啊", "对呀", "对着", "对着呢", "对着哩", "对咧", "对对", "对对对", "没错", "不错", "就是", "就是的", "就是呢", "就是啊", "就是它", "嗯", "嗯嗯", "嗯呢", "恩", "恩恩", "哎", "唉对", "行", "行啊", "行吧", "行的", "行咧", "行呢", "行行", "行了", "好", "好的", "好啊", "好吧", "好呀", "好咧", "好哩", "好嘞", "好滴", "好哒", "好好", "好好好", "可以", "可以的", "可以啊", "可以呀", "可以吧", "能", "能行", "能成", "要", "要的", "要啊", "要呢", "需要", "需要的", "确认", "确定", "确认的", "同意", "没问题", "没毛病", "中", "中咧", "成", "成咧", "成啊", "妥", "妥了", "有", "有的", "有啊", "有呢", "有人", "在", "在的", "在呢", "在家", "愿意", "想", "想要", "当然", "当然要", "当然是", "必须的", "ok", "okay", "okk", "yes", "y", "yeah", "yep", "sure", "right", "ye", "是我", "是这样", "是这样的", "可不是", "可不", "照办", "就这样", "就这么办", "就这", "就按这个", "按这个来", "发吧", "报吧", "办吧", "来吧", "收到", "晓得了", "知道了", "知道了", "修好了", "好了", "解决了", "满意", "正确", "没错没错", "是是是", "嗯好", "嗯对", "嗯是", "嗯行", "好的谢谢", "行谢谢", "可以谢谢", "对谢谢", "还在", "还有", "1是", "要得", "么问题", "木问题", "没意见", "愿意的", "是滴", "对滴", "恩对", "得", "得行", "美着呢", "嫽", "那当然", "那是", "那行", "那好", "那可以", "也行", "也好", "也可以", "都行", "都可以", "ok的", "ok啦", "好ok", "呐", "行行行", "中中", "妥妥的", "不是不行", "也不是不行", "没说不行", "必须", "肯定", "肯定的", "没二话", "要要要", "麻烦了", "那就行", "那就好", "那就这样", "就他", "就它", "就这个", "就那个",
    ]);

    private static readonly FrozenSet<string> No = FrozenSet.ToFrozenSet(
    [
        "不", "不是", "不是的", "不是啊", "不是呢", "不对", "不对的", "不对不对", "不不", "不不不", "不用", "不用了", "不用啦", "不用咧", "不用谢谢", "不用了谢谢", "不要", "不要了", "不要咧", "不需要", "不需要了", "不必", "不必了", "不行", "不行的", "不可以", "不好", "不能", "不成", "不中", "不了", "不去了", "不去", "没", "没有", "没有了", "没有啊", "没有呢", "没了", "没人", "没在", "不在", "不在家", "没呢", "还没", "还没有", "没修好", "还没好", "没好", "没解决", "没弄好", "错了", "错的", "不确定", "否", "no", "nope", "n", "nah", "not", "别", "别了", "算了", "算了吧", "算了算了", "不想", "不愿意", "不同意", "不是我", "不是这个", "不是那个", "不是这样", "先不用", "先不了", "暂时不用", "暂时不要", "先不要", "么有", "木有", "冇", "没得", "甭", "甭了", "甭来了", "不满意", "不正确", "先不", "先别", "先算了", "谢谢不用", "谢谢不用了", "谢谢不要", "谢了不用", "不麻烦了", "那算了", "那不用了", "那不要了", "拉倒", "拉倒吧", "免了", "不咧", "不哩", "不弄了", "不办了", "不约了", "还没修好", "哪儿好了", "哪里好了", "没门", "弄错了", "搞错了", "不报了", "不参加", "不参加了", "不需要谢谢", "哪有", "没事", "没事了", "不搁了", "没咧", "都不是", "不算",
    ]);

    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(",.!。~ ");

    private static readonly string[] YesOpeners = ["对", "是的", "嗯", "好的", "行", "可以", "没错", "是", "好", "要", "确认"];

    private static readonly string[] NoOpeners = ["不是", "不对", "不用", "不要", "不需要", "不行", "没有", "不", "别"];

    // 好不好 asks, 好几个 counts, 不知道 is neither.
    private static readonly string[] Neither =
    [
        "不知", "不清楚", "不晓得", "不好说", "不一定", "不懂", "不明白", "不记得", "不太清楚", "不大清楚", "不会", "不确定是", "没听懂", "没听清", "没明白", "好不好", "好几", "好多", "好久", "好像", "好些", "是不是", "是谁", "是什么", "是啥", "是几", "是哪", "行不行", "行李", "能不能", "要不要", "要是", "要多", "要几", "要什么", "要啥", "可以不", "可以吗", "可不可", "对不对", "对面", "对门", "对了", "对象", "有没有", "别的", "别人", "不是吗", "不行吗", "没有吗",
    ];

    /// <summary>True for a yes, false for a no, null for neither.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="expected">Whether a yes or no was asked for, so that an answer may go on after it.</param>
    public static bool? Read(string text, bool expected)
    {
        var words = Trim(text);
        if (words.Length == 0)
        {
            return null;
        }

        var whole = Exact(words);
        if (whole is not null)
        {
            return whole;
        }

        // 对,就是5号楼: the first clause answers, the rest adds to it.
        var stop = words.AsSpan().IndexOfAny(Stops);
        if (stop > 0 && Exact(Trim(words[..stop])) is { } opening)
        {
            return Exact(Trim(words[(stop + 1)..])) is { } second && second != opening ? second : opening;
        }

        return !expected ? Doubled(words) : Array.Exists(Neither, word => words.StartsWith(word, StringComparison.Ordinal)) ? null : Opening(words);
    }

    private static bool? Exact(string words) => Yes.Contains(words) ? true : No.Contains(words) ? false : null;

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

        foreach (var opener in YesOpeners)
        {
            if (words.StartsWith(opener, StringComparison.Ordinal) && !words.StartsWith("是不是", StringComparison.Ordinal) && !words.StartsWith("要不", StringComparison.Ordinal) && words[^1] != '?' && !words.EndsWith('吗'))
            {
                return true;
            }
        }

        return null;
    }

    // 不用不用, 可以可以, 没有没有
    private static bool? Doubled(string words) =>
        words.Length % 2 == 0 && words.AsSpan(0, words.Length / 2).SequenceEqual(words.AsSpan(words.Length / 2)) ? Exact(words[..(words.Length / 2)]) : null;

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
