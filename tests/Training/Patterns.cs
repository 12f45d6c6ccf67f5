namespace CommunityBot.Training;

/// <summary>Makes sentences of a line: 「(a|b)」 stands for either, 「{place}」 for its fillings.</summary>
internal static class Patterns
{
    // Lines with many variants must not drown those with one.
    private const int Most = 8;

    /// <summary>The sentences of a line, the same ones on every run.</summary>
    public static IReadOnlyList<string> Expand(string pattern, int number, IReadOnlyDictionary<string, string[]> slots, int most = Most)
    {
        List<string> sentences = [pattern];
        while (sentences.Exists(HasChoice))
        {
            sentences = [.. sentences.SelectMany(sentence => Choose(sentence)).Take(64)];
        }

        var kept = Spread(sentences, most, number);
        return [.. kept.SelectMany((sentence, index) => Fill(sentence, number + (index * 7), slots, kept.Count == 1 ? Most : 2))];
    }

    private static bool HasChoice(string sentence) => sentence.IndexOf('(', StringComparison.Ordinal) is var at && at >= 0 && sentence.IndexOf('|', at) > at && sentence.IndexOf(')', at) > at;

    private static IEnumerable<string> Choose(string sentence)
    {
        if (!HasChoice(sentence))
        {
            return [sentence];
        }

        var open = sentence.IndexOf('(', StringComparison.Ordinal);
        var close = sentence.IndexOf(')', open);
        return sentence[(open + 1)..close].Split('|').Select(choice => string.Concat(sentence.AsSpan(0, open), choice, sentence.AsSpan(close + 1)));
    }

    private static List<string> Spread(List<string> sentences, int most, int number) =>
        sentences.Count <= most ? sentences : [.. Enumerable.Range(0, most).Select(index => sentences[(number + (index * sentences.Count / most)) % sentences.Count]).Distinct()];

    private static IEnumerable<string> Fill(string sentence, int number, IReadOnlyDictionary<string, string[]> slots, int copies)
    {
        if (!sentence.Contains('{', StringComparison.Ordinal))
        {
            return [sentence];
        }

        return Enumerable.Range(0, copies).Select(copy => slots.Aggregate(sentence, (text, slot) =>
            text.Replace("{" + slot.Key + "}", slot.Value[(number + (copy * 5)) % slot.Value.Length], StringComparison.Ordinal))).Distinct();
    }
}
