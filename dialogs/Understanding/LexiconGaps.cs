using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>Terms in two halves, 「电梯…出不来」: both must stand in one sentence with at most a few words between them.</summary>
internal sealed class LexiconGaps
{
    /// <summary>The kind under which halves are looked for; it never leaves the lexicon.</summary>
    public const string Half = "half";

    private const char Mark = '…';

    // "in one breath": further apart the halves belong to different statements.
    private const int Widest = 10;

    private readonly FrozenDictionary<(string Head, string Tail), LexiconTerm[]> _terms;

    private LexiconGaps(FrozenDictionary<(string, string), LexiconTerm[]> terms)
    {
        _terms = terms;
        Halves = [.. terms.Keys.SelectMany(key => new[] { key.Item1, key.Item2 }).Distinct(StringComparer.Ordinal).Select(text => new LexiconTerm(text, Half, ""))];
    }

    /// <summary>The halves as terms to be found.</summary>
    public IReadOnlyList<LexiconTerm> Halves { get; }

    public static bool IsGapped(LexiconTerm term) => term.Text.Contains(Mark);

    public static LexiconGaps Of(IEnumerable<LexiconTerm> terms) => new(
        terms.Where(IsGapped)
            .Select(term => (Key: Split(term.Text), Term: term))
            .Where(pair => pair.Key.Head.Length > 0 && pair.Key.Tail.Length > 0)
            .GroupBy(pair => pair.Key, pair => pair.Term)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray()));

    /// <summary>Adds the terms whose halves were found.</summary>
    public void Join(string text, List<TermReading> halves, List<TermReading> found)
    {
        halves.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        for (var tail = 1; tail < halves.Count; tail++)
        {
            var end = halves[tail].Start;
            for (var head = tail - 1; head >= 0 && end - halves[head].Start <= Widest + 8; head--)
            {
                var from = halves[head].Start + halves[head].Length;
                if (from > end || end - from > Widest || !_terms.TryGetValue((halves[head].Text, halves[tail].Text), out var terms))
                {
                    continue;
                }

                foreach (var term in terms.Where(term => OneSentence(text.AsSpan(from, end - from), term.Kind)))
                {
                    var length = end + halves[tail].Length - halves[head].Start;
                    found.Add(new TermReading(text.Substring(halves[head].Start, length), term.Kind, term.Value, halves[head].Start, length));
                }
            }
        }
    }

    // A comma may stand in the telling of an emergency: 在电梯里,门打不开.
    private static bool OneSentence(ReadOnlySpan<char> between, string kind) =>
        between.IndexOfAny("。!?;\n") < 0 && (kind == TermKinds.EmergencyStrong || !between.Contains(','));

    private static (string Head, string Tail) Split(string text)
    {
        var at = text.IndexOf(Mark, StringComparison.Ordinal);
        return (UtteranceNormalizer.Normalize(text[..at]).Value, UtteranceNormalizer.Normalize(text[(at + 1)..].Trim(Mark)).Value);
    }
}
