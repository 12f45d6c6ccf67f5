namespace CommunityBot.Dialogs.Understanding;

/// <summary>Questions that no question word tells: 「走不走」 「还走不」 「开没开门」.</summary>
internal static class ChineseQuestion
{
    private const string Negations = "不没";
    private const string Particles = "不没吗么呢嘛";

    // After these a sentence that ends with 了 asks all the same: 「今天还走不走了」.
    private const string Trailing = "了啊呀哇 ?!.。,~";

    /// <summary>Whether words ask whether something is so.</summary>
    /// <param name="normalized">The normalised words.</param>
    public static bool Asks(ReadOnlySpan<char> normalized)
    {
        var words = normalized.TrimEnd(Trailing);
        // 「停着呢」 tells.
        return (words.Length > 1 && Particles.Contains(words[^1], StringComparison.Ordinal) && !words.EndsWith("着呢")) || IsAlternative(normalized);
    }

    /// <summary>Whether words ask anything, by a question word or in any other way: 「没啥大事」 does not.</summary>
    public static bool Asks(Reading reading) =>
        Asks(reading.Normalized)
        || reading.Terms.Any(term => term is { Kind: TermKinds.Mark, Value: "question", Text: not "呢" } && !(term.Start > 0 && Negations.Contains(reading.Normalized[term.Start - 1], StringComparison.Ordinal)));

    // A word beside its own negation: 走不走, 开没开.
    private static bool IsAlternative(ReadOnlySpan<char> words)
    {
        for (var at = 1; at < words.Length - 1; at++)
        {
            if (Negations.Contains(words[at], StringComparison.Ordinal) && words[at - 1] == words[at + 1] && char.IsLetter(words[at + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
