using System.Collections.Frozen;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Every word and name known, found in one pass over an utterance however many there are (Aho and Corasick, 1975).
/// Immutable; a new one is built when the community's data changes.
/// </summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<int, int> _steps;
    private readonly int[] _fallback;
    private readonly int[] _shorter;
    private readonly LexiconTerm[]?[] _ends;
    private readonly LexiconGaps _gaps;
    private readonly Lazy<LexiconSounds> _sounds;

    private Lexicon(LexiconTrie trie, LexiconGaps gaps, IReadOnlyList<LexiconTerm> terms)
    {
        _steps = trie.Steps.ToFrozenDictionary();
        _fallback = trie.Fallback;
        _shorter = trie.Shorter;
        _ends = trie.Ends;
        _gaps = gaps;
        Terms = terms;
        _sounds = new Lazy<LexiconSounds>(() => new LexiconSounds(Terms));
    }

    /// <summary>The same words by their sound; built when first needed.</summary>
    internal LexiconSounds Sounds => _sounds.Value;

    /// <summary>A lexicon without words.</summary>
    public static Lexicon Empty { get; } = Build([]);

    /// <summary>The terms, normalised and without repeats.</summary>
    public IReadOnlyList<LexiconTerm> Terms { get; }

    /// <summary>
    /// A lexicon of terms; their texts are normalised, empty ones left out. A text 「灯…不亮」 stands for its two halves
    /// with a few words between them.
    /// </summary>
    public static Lexicon Build(IEnumerable<LexiconTerm> terms)
    {
        var given = terms.ToArray();
        // What is told against somebody is no fault, whoever gave the word.
        var complaints = given.Where(term => term.Kind == TermKinds.Complaint).Select(term => term.Value).ToHashSet(StringComparer.Ordinal);
        var all = given.Select(term => term.Kind == TermKinds.Fault && complaints.Contains(term.Value) ? term with { Kind = TermKinds.Complaint } : term).ToArray();
        var gaps = LexiconGaps.Of(all);
        var plain = all
            .Where(term => !LexiconGaps.IsGapped(term))
            .Select(term => term with { Text = UtteranceNormalizer.Normalize(term.Text).Value })
            .Where(term => term.Text.Length > 0)
            .Distinct()
            .ToArray();
        plain = [.. plain, .. LexiconSpellings.Of(plain)];
        // Ordinary words say nothing; only the search by sound asks for them.
        return new Lexicon(LexiconTrie.Of([.. plain.Where(term => term.Kind != TermKinds.Ordinary), .. gaps.Halves]), gaps, plain);
    }

    /// <summary>Every term in a normalised text, longest first at each place; a term inside a longer one of its own kind is left out.</summary>
    public IReadOnlyList<TermReading> Find(string text)
    {
        List<TermReading>? found = null;
        List<TermReading>? halves = null;
        var state = 0;
        for (var at = 0; at < text.Length; at++)
        {
            state = Next(state, text[at]);
            for (var end = _ends[state] is null ? _shorter[state] : state; end != 0; end = _shorter[end])
            {
                foreach (var term in _ends[end]!)
                {
                    var half = term.Kind == LexiconGaps.Half;
                    (half ? halves ??= [] : found ??= []).Add(new TermReading(term.Text, term.Kind, term.Value, at - term.Text.Length + 1, term.Text.Length));
                }
            }
        }

        if (halves is not null)
        {
            _gaps.Join(text, halves, found ??= []);
        }

        return found is null ? [] : Outermost(found);
    }

    private int Next(int state, char character)
    {
        while (true)
        {
            if (_steps.TryGetValue(LexiconTrie.Key(state, character), out var next))
            {
                return next;
            }

            if (state == 0)
            {
                return 0;
            }

            state = _fallback[state];
        }
    }

    private static List<TermReading> Outermost(List<TermReading> found)
    {
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var reach = new Dictionary<string, (int End, TermReading Last)>(StringComparer.Ordinal);
        var kept = new List<TermReading>(found.Count);
        foreach (var term in found)
        {
            var end = term.Start + term.Length;
            var known = reach.TryGetValue(term.Kind, out var reached);
            if (!known || end > reached.End || (reached.Last.Start == term.Start && reached.Last.Length == term.Length))
            {
                kept.Add(term);
                reach[term.Kind] = (known ? Math.Max(reached.End, end) : end, term);
            }
        }

        return WithoutLookalikes(kept);
    }

    // No term of a fault that a look-alike holds, or shares a character with.
    private static List<TermReading> WithoutLookalikes(List<TermReading> terms)
    {
        if (!terms.Exists(term => term.Kind == TermKinds.Lookalike))
        {
            return terms;
        }

        var lookalikes = terms.FindAll(term => term.Kind == TermKinds.Lookalike);
        terms.RemoveAll(term => term.Kind == TermKinds.Lookalike || (term.Kind is TermKinds.Fault or TermKinds.Symptom && lookalikes.Exists(word => word.Length >= term.Length && word.Start < term.Start + term.Length && term.Start < word.Start + word.Length)));
        return terms;
    }
}
