namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// The grammar of a bare yes or no: words that lead to it, negations that take each other back, what is said yes or no
/// to, and particles after it: 那就行吧, 那倒不用, 不是不可以, 先别发了, 怎么不行.
/// </summary>
internal static class ChineseAssent
{
    private static readonly string[] Leads =
    [
        "不好意思", "对不起", "抱歉", "我看还是", "我看", "我觉得还是", "我觉得", "依我看", "要不还是", "那就", "那倒是", "那倒", "那也", "那", "倒是", "倒", "也就", "也", "都", "就", "才", "并", "真的", "确实", "绝对", "肯定", "当然", "必须", "一定", "应该", "先", "暂时", "暂且", "从来就", "从来", "一直", "还是", "还", "我们", "俺们", "咱们", "我", "俺", "咱", "额", "昂", "谢谢", "谢了", "多谢", "嗯", "恩", "哦", "噢", "喔", "啊", "哎呀", "哎", "唉", "诶", "其实", "反正", "根本", "压根", "本来", "实在", "真", "请", "完全", "这个", "这",
    ];

    // Said alone these are a yes already.
    private static readonly string[] Assurances = ["肯定", "当然", "必须", "一定", "确实", "绝对", "真的", "那倒是", "倒是", "嗯", "恩", "昂"];

    private static readonly string[] Negators = ["用不着", "犯不着", "没有必要", "没必要", "不", "没有", "木有", "么有", "没得", "没", "冇", "别", "甭", "未", "莫", "勿"];

    // 不能不去, 没说不要: what stands between two negations.
    private static readonly string[] Lighter = ["是说", "是", "会", "可能", "能", "说过", "说", "至于", "得", "该"];

    private static readonly string[] Heads =
    [
        "没什么问题", "没有问题", "没啥问题", "木有问题", "没问题", "木问题", "么问题", "没什么意见", "没有意见", "没啥意见", "没意见", "没毛病", "没错", "没麻达", "么麻达", "木麻达", "没说的", "没二话", "没得说", "没得问题", "错不了", "no problem", "还用问", "还用说", "用问吗", "用说吗", "敢情好", "敢情", "求之不得", "巴不得", "正是", "正合适", "正合我意", "成交", "批准", "不错", "不赖", "不孬",
        "可以", "可不咋地", "可不咋的", "可不是", "可不", "对头", "对着", "对", "是这么回事", "是那么回事", "是这回事", "是那回事", "是这个意思", "是那个意思", "是这个理", "是这样", "是那样", "是我", "是它", "是他", "是", "行", "好", "能行", "能中", "能成", "能", "中", "成", "管", "妥妥", "妥", "得劲", "得行", "得", "要得", "要", "需要", "想要", "想", "同意", "愿意", "乐意", "赞成", "支持", "满意", "正确", "准确", "确认无误", "确认提交", "确认", "确定", "有", "方便", "会", "在家", "在", "okay", "ok", "yes", "yep", "yeah", "sure", "嫽扎", "嘹咋", "嫽", "美着", "提交", "凑合", "将就", "完全正确", "必须",
        "这么定", "这么着", "这么办", "这样定", "这样办", "这样吧", "这样", "按这个来", "按这个", "按你说的办", "按你说的来", "按你说的", "照你说的办", "照你说的", "听你的", "听您的", "听你安排", "听您安排", "听你们的", "服从安排", "依你", "你看着办", "您看着办", "恁看着办", "看着办", "这个", "它", "他", "她", "定", "妥当",
    ];

    private static readonly string[] Actions =
    [
        "报名", "报", "发送", "发出去", "发", "修", "办", "弄", "来", "去", "参加", "预约", "约", "登记", "记上", "记", "换", "改", "帮忙", "写", "打", "叫人", "开始", "继续", "走",
    ];

    // What is denied only: 不用, 没空.
    private static readonly string[] Denied =
    [
        "咋地", "咋的", "咋样", "怎么样", "怎样", "敢", "想", "约", "用麻烦", "用管", "用", "必麻烦", "必", "需", "麻烦你", "麻烦您", "麻烦", "劳烦", "劳驾", "管", "空", "时间", "功夫", "工夫", "兴趣", "人", "修好", "弄好", "解决", "处理", "说", "的事", "那回事", "这回事", "好", "准备", "打算", "取消", "提交", "去成", "急着要", "稀罕", "算数", "算", "搁", "约", "吃",
    ];

    private static readonly string[] Refusals = ["免谈", "算了", "算咧", "算啦", "算球", "拉倒", "免了", "免", "罢了", "作罢", "拒绝", "想得美", "想的美", "想得倒美", "门儿都没有", "门都没有", "没门儿", "没门", "没戏", "做梦", "休想", "少来", "打住", "不存在", "去球", "算逑", "搞错", "弄错", "认错", "找错", "打错", "发错", "送错", "弄反", "说错", "听错", "写错", "理解错", "错误", "错", "否", "nope", "nah", "no", "not"];

    // What somebody is mistaken about: 弄错人了.
    private static readonly string[] Mistaken = ["人", "地方", "地址", "号", "楼号", "楼", "对象", "时间", "电话", "门"];

    // 不太对, 不怎么好 deny as well.
    private static readonly string[] Degrees = ["太", "大", "怎么", "咋", "很", "够", "是很"];

    private static readonly string[] Tails =
    [
        "谢谢你", "谢谢您", "谢谢", "多谢", "谢了", "麻烦你了", "麻烦您了", "麻烦了", "过", "您了", "你了", "你们了", "就行", "就好", "一下", "的事", "了", "的", "滴", "哒", "地", "呢", "哩", "咧", "嘞", "啊", "呀", "嘛", "哈", "呗", "吧", "哇", "啦", "着", "哦", "噢", "喔", "哟", "呐", "诺", "必",
    ];

    // Exclamations and turns that only look like an answer.
    private static readonly string[] Neither = ["对了", "不得了", "不好了", "没准", "没完", "得了", "得了吧", "了不得", "还好", "那个", "这个", "这样", "真好", "真行", "真是"];

    private static readonly string[] Pondering = ["不太确定", "不大确定", "不太肯定", "不敢肯定", "不敢确定", "要不要", "会不会", "不会吧", "你看着办", "您看着办", "我想想", "想想", "再想想", "我再想想", "让我想想", "考虑考虑"];

    // Asked for leave these give it; asked for nothing they choose nothing.
    private static readonly string[] Indifferent = ["都行", "都可以", "都成", "都中", "都好"];

    private static readonly string[] Stops = [",", ".", "!", "。", "~", " ", "、", ";"];

    /// <summary>True for a yes, false for a no, null when the words are neither or more than that.</summary>
    /// <param name="words">Normalised words.</param>
    /// <param name="expected">Whether a yes or no was asked for, so that naming the deed is a yes: 修, 去.</param>
    public static bool? Read(string words, bool expected)
    {
        if (ChineseRetort.Read(words) is { } retort)
        {
            return retort;
        }

        if ((!expected && (Array.IndexOf(Neither, words) >= 0 || Array.Exists(Indifferent, word => words.StartsWith(word, StringComparison.Ordinal)))) || Array.IndexOf(Pondering, words) >= 0)
        {
            return null;
        }

        var cursor = new ChineseCursor(words, 0);
        bool? answer = null;
        while (!cursor.IsEnd)
        {
            var start = cursor.At;
            if (Said(ref cursor, expected) is not { } said || cursor.At == start)
            {
                return null;
            }

            answer = answer is null || answer == said ? said : null;
            if (answer is null)
            {
                return null;
            }

            while (cursor.TakeAny(Stops))
            {
            }
        }

        return answer;
    }

    private static bool? Said(ref ChineseCursor cursor, bool expected)
    {
        bool? lead = null;
        var led = false;
        while (!(cursor.SeesAny(Heads) && Whole(cursor)) && Lead(ref cursor, out var assured))
        {
            lead = assured ? true : lead;
            led = true;
            _ = lead is null && cursor.Take(',');
        }

        var whole = cursor.SeesAny(Heads) && Whole(cursor);
        if (!whole && cursor.TakeAny(Refusals))
        {
            _ = cursor.TakeAny(Mistaken);
            return Close(ref cursor, false);
        }

        if (cursor.TakeAny(Heads))
        {
            return Close(ref cursor, true);
        }

        if (Unable(ref cursor))
        {
            return Close(ref cursor, false);
        }

        var negations = Negations(ref cursor);
        if (negations > 0)
        {
            var plain = cursor;
            if (cursor.TakeAny(Degrees) && !(cursor.TakeAny(Heads) || cursor.TakeAny(Denied)))
            {
                cursor = plain;
            }

            _ = cursor.TakeAny(Heads) || cursor.TakeAny(Denied) || cursor.TakeAny(Actions);
            return Close(ref cursor, negations % 2 == 0);
        }

        if (cursor.TakeAny(Actions) && (expected || led || cursor.SeesAny(["吧", "呗"])))
        {
            return Close(ref cursor, true);
        }

        return lead is not null && (cursor.IsEnd || cursor.SeesAny(Stops) || cursor.SeesAny(Tails)) ? Close(ref cursor, true) : null;
    }

    // 要是 leads on, 要 alone is a yes: a head that stands at the end or before a particle is taken before a lead is.
    private static bool Whole(ChineseCursor cursor)
    {
        _ = cursor.TakeAny(Heads);
        return cursor.IsEnd || cursor.SeesAny(Tails) || cursor.SeesAny(Stops);
    }

    private static bool Lead(ref ChineseCursor cursor, out bool assured)
    {
        assured = cursor.SeesAny(Assurances);
        if (cursor.TakeAny(Leads))
        {
            return true;
        }

        // 可别, 可不敢: only before a no; 可以 and 可不 are a yes.
        var denied = cursor;
        return denied.Take('可') && denied.SeesAny(Negators) && cursor.Take('可');
    }

    private static int Negations(ref ChineseCursor cursor)
    {
        var count = 0;
        var repeated = false;
        var start = cursor.At;
        while (cursor.TakeAny(Negators))
        {
            // 没有没有 and 不是不是 insist.
            count += repeated ? 0 : 1;
            repeated = cursor.Rest.StartsWith(cursor.Text[start..cursor.At]);
            var next = cursor;
            if (next.TakeAny(Lighter) && next.SeesAny(Negators))
            {
                repeated |= next.Rest.StartsWith(cursor.Text[start..next.At]);
                cursor = next;
            }

            start = cursor.At;
        }

        return count;
    }

    // 去不了, 参加不成
    private static bool Unable(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeAny(Actions) && cursor.TakeAny("不了", "不成", "不上"))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }

    /// <summary>Takes the particles after an answer.</summary>
    internal static bool Close(ref ChineseCursor cursor, bool answer)
    {
        while (cursor.TakeAny(Tails))
        {
        }

        return answer;
    }
}
