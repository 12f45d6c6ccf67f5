namespace CommunityBot.Dialogs.Understanding;

/// <summary>Parts an utterance at its stops and at words that turn to something else.</summary>
internal static class ChineseClauses
{
    // After a stop these turn to something else,
    private static readonly string[] Turns =
        ["另外", "顺便", "对了", "还有", "再问", "再一个", "还想", "还问", "再就是", "再说", "顺带", "同时", "此外", "再反映", "再投诉", "再帮", "再给", "再查", "再咨询", "再麻烦", "再跟", "另", "但是", "不过", "现在是", "还要", "还得"];

    // and these wherever they stand.
    private static readonly string[] TurnsAnywhere =
        ["另外", "顺便", "还有就是", "再一个", "顺带", "再问一句", "再问一下", "再问下", "再问问", "再帮我", "再给我", "再投诉", "再反映", "再咨询", "再查一下", "还想问", "还有个事", "还有件事"];

    // What a statement or a question ends with when nobody writes its stop.
    private const string Ends = "了吗呢吧么咧哩";

    /// <summary>The clauses of an utterance; a blank parts them as a comma does where enough stands on both sides.</summary>
    public static List<Clause> Split(NormalizedText normalized, string original)
    {
        var text = normalized.Value;
        var clauses = new List<Clause>();
        var (start, sentence, turns) = (0, 0, false);
        for (var at = 0; at <= text.Length; at++)
        {
            var end = at == text.Length;
            var stop = !end && ChineseScript.IsStop(text[at]) && !IsInsideNumber(text, at);
            var blank = !end && !stop && at - start >= 3 && text.Length - at >= 3 && IsAfterBlank(normalized, original, at);
            var turn = end || stop ? 0 : TurnAt(text, at);
            if (!end && !stop && !blank && turn == 0)
            {
                continue;
            }

            if (at > start)
            {
                clauses.Add(new Clause(start, at - start, sentence, turns));
                turns = false;
            }

            sentence += stop && text[at] is '。' or '!' or '?' or ';' or '\n' ? 1 : 0;
            turns |= turn > 0;
            // 还有 only turns; 再投诉 tells already what to.
            start = turn > 0 ? at + (IsEmpty(text.AsSpan(at, turn)) ? turn : 0) : blank ? at : at + 1;
            at += Math.Max(0, turn - 1);
        }

        return clauses;
    }

    private static bool IsEmpty(ReadOnlySpan<char> turn) => turn is "另外" or "顺便" or "对了" or "还有" or "还有就是" or "还有个事" or "还有件事" or "再一个" or "再就是" or "顺带" or "同时" or "此外" or "另";

    // Residents type a blank where others put a comma; 下 周 二 is spelled out instead.
    private static bool IsAfterBlank(NormalizedText normalized, string original, int at)
    {
        var from = normalized.Offsets[at] - 1;
        return from >= 2 && char.IsWhiteSpace(original[from]) && !char.IsWhiteSpace(original[from - 1]) && !char.IsWhiteSpace(original[from - 2])
            && normalized.Offsets[at] + 1 < original.Length && !char.IsWhiteSpace(original[normalized.Offsets[at] + 1]);
    }

    // 8:00, 3.5 and 1、3号楼 are not parted.
    private static bool IsInsideNumber(string text, int at) =>
        text[at] is ':' or '.' or '、' or '~' && at > 0 && at + 1 < text.Length && ChineseNumber.IsPart(text[at - 1]) && ChineseNumber.IsPart(text[at + 1]);

    // 还有 turns only at the start of a clause: 超市还有多远 does not.
    private static int TurnAt(string text, int at)
    {
        if (text[at] is not ('另' or '顺' or '对' or '还' or '再' or '同' or '此' or '但' or '不' or '现'))
        {
            return 0;
        }

        foreach (var word in at == 0 || ChineseScript.IsStop(text[at - 1]) ? Turns : TurnsAnywhere)
        {
            if (text.AsSpan(at).StartsWith(word) && at + word.Length < text.Length)
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>Whether words begin as an address to somebody, who is not asked for: 尊敬的工作人员.</summary>
    public static bool IsSalutation(ReadOnlySpan<char> words) =>
        words.StartsWith("尊敬的", StringComparison.Ordinal) || words.StartsWith("敬爱的", StringComparison.Ordinal) || words.StartsWith("亲爱的", StringComparison.Ordinal);

    /// <summary>Where an utterance without stops may be two: 灯坏了|药店几点关门.</summary>
    public static IEnumerable<int> Seams(string text)
    {
        const int Shortest = 4;
        for (var at = Shortest; at + Shortest <= text.Length && at < 60; at++)
        {
            if (Ends.Contains(text[at - 1]) && !Ends.Contains(text[at]))
            {
                yield return at;
            }
        }
    }
}
