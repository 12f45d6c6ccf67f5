namespace CommunityBot.Dialogs.Understanding;

/// <summary>Words before a statement that take it back: 没, 不是, 别, 万一, 会不会, 担心.</summary>
internal static class ChineseDenial
{
    private static readonly string[] Words =
    [
        "没有", "没", "未", "不是", "不会", "别", "不要", "防止", "预防", "防", "怕", "害怕", "担心", "以免", "避免", "万一", "如果", "要是", "假如", "会不会", "有没有", "小心", "当心", "差点", "差一点", "险些", "容易", "免得", "省得", "可能会", "要么", "并非", "甭", "不想", "一旦", "一但", "要真", "真要", "倘若", "没人",
    ];

    /// <summary>Whether such a word stands right before an index, with at most two characters between them.</summary>
    public static bool Before(ReadOnlySpan<char> text, int at, int from)
    {
        for (var gap = 0; gap <= 2 && at - gap > from; gap++)
        {
            var before = text[from..(at - gap)];
            foreach (var word in Words)
            {
                // 没 alone denies only what follows at once: 没关煤气,漏气了.
                if (before.EndsWith(word) && (gap == 0 || word.Length > 1))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
