namespace CommunityBot.Dialogs.Understanding;

/// <summary>An utterance with what its words and grammars give, before anything is decided; clauses are cut from it.</summary>
internal sealed class UtteranceEvidence
{
    // Characters no grammar and no resident uses stand for a place, a phone, a time and another town.
    private const char Place = '\u0001';
    private const char Phone = '\u0002';
    private const char Time = '\u0003';
    private const char Town = '\u0004';

    private readonly string _text;
    private readonly string _masked;
    private readonly IReadOnlyList<TermReading> _terms;
    private ClauseEvidence? _whole;

    public UtteranceEvidence(string text, IReadOnlyList<TermReading> terms, IEnumerable<(int Start, int Length)> places, IEnumerable<(int Start, int Length)> phones, IReadOnlyList<TimeReading> times)
    {
        _text = text;
        _terms = terms;
        var mask = new TextMask(text);
        mask.Cover(places, Place);
        mask.Cover(phones, Phone);
        mask.Cover(Spans(mask.Text, times), Time);
        mask.Cover(terms.Where(term => term is { Kind: TermKinds.Mark, Value: Elsewhere.Mark }).Select(term => (term.Start, term.Length)), Town);
        _masked = mask.Text;
    }

    /// <summary>What the whole gives.</summary>
    public ClauseEvidence Whole => _whole ??= Cut(new Clause(0, _text.Length, 0, false));

    /// <summary>What a part of the text gives; the whole when it is none.</summary>
    public ClauseEvidence Of(string part) => _text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? Of(new Clause(at, part.Length, 0, false)) : Whole;

    /// <summary>What one clause gives.</summary>
    public ClauseEvidence Of(Clause clause) => clause.Length == _text.Length ? Whole : Cut(clause);

    private ClauseEvidence Cut(Clause clause)
    {
        var masked = _masked.AsSpan(clause.Start, clause.Length);
        return new ClauseEvidence(
            _text.Substring(clause.Start, clause.Length),
            Squeeze(masked),
            [.. _terms.Where(clause.Holds)],
            masked.Contains(Place),
            masked.Contains(Time));
    }

    // A place of eight characters and one of three are one place each; so is a number.
    private static string Squeeze(ReadOnlySpan<char> masked)
    {
        Span<char> squeezed = masked.Length <= 256 ? stackalloc char[masked.Length] : new char[masked.Length];
        var count = 0;
        foreach (var character in masked)
        {
            var kind = char.IsAsciiDigit(character) ? '0' : character;
            if (kind is not (Place or Phone or Time or Town or '0') || count == 0 || squeezed[count - 1] != kind)
            {
                squeezed[count++] = kind;
            }
        }

        return new string(squeezed[..count]);
    }

    private static IEnumerable<(int Start, int Length)> Spans(string text, IReadOnlyList<TimeReading> times)
    {
        var from = 0;
        foreach (var time in times)
        {
            var at = text.IndexOf(time.Text, from, StringComparison.Ordinal);
            if (at >= 0)
            {
                yield return (at, time.Text.Length);
                from = at + time.Text.Length;
            }
        }
    }
}
