using System.Text;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// A lexicon by sound: finds the word that was meant when voice input or a slip of the pen wrote another of the same
/// sound. Only asked when the words as written make no sense.
/// </summary>
internal sealed class LexiconSounds
{
    private const int Longest = 6;

    private static readonly HashSet<string> Heard =
    [
        TermKinds.Estate, TermKinds.Place, TermKinds.PlaceCategory, TermKinds.Service, TermKinds.Fault, TermKinds.FaultObject, TermKinds.Symptom,
        TermKinds.Event, TermKinds.Frame, TermKinds.Ask, TermKinds.EmergencyStrong,
    ];

    private readonly Dictionary<string, string> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _estates = new(StringComparer.Ordinal);

    public LexiconSounds(IEnumerable<LexiconTerm> terms)
    {
        foreach (var term in terms.Where(term => Heard.Contains(term.Kind) && term.Text.Length is >= 2 and <= Longest && term.Text.All(ChineseScript.IsHan) && !term.Text.Any(ChineseNumber.IsPart)))
        {
            // Two characters of an emergency or a symptom sound like too much else.
            if (term.Text.Length > 2 || term.Kind is not (TermKinds.EmergencyStrong or TermKinds.Symptom or TermKinds.Ask))
            {
                _ = _bySound.TryAdd(Sound(term.Text), term.Text);
            }

            if (term.Kind == TermKinds.Estate)
            {
                _ = _estates.TryAdd(Sound(term.Text), term.Text);
            }
        }
    }

    /// <summary>The text with what sounds like a known word written as that word; null when nothing does.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="known">Terms found already: they are left as they are.</param>
    /// <param name="estatesOnly">Whether only names of estates are looked for.</param>
    public string? Correct(string text, IReadOnlyList<TermReading> known, bool estatesOnly)
    {
        var taken = new bool[text.Length];
        if (!estatesOnly)
        {
            foreach (var term in known.Where(term => term.Kind is not (TermKinds.Hint or TermKinds.Mark) && term.Length >= 2))
            {
                taken.AsSpan(term.Start, term.Length).Fill(true);
            }
        }

        var corrected = new StringBuilder(text);
        var changed = false;
        for (var length = Math.Min(Longest, text.Length); length >= 2; length--)
        {
            for (var at = 0; at + length <= text.Length && at < 200; at++)
            {
                var window = text.AsSpan(at, length);
                if (taken.AsSpan(at, length).Contains(true) || Find(window, estatesOnly) is not { } meant || window.SequenceEqual(meant))
                {
                    continue;
                }

                corrected.Remove(at, length).Insert(at, meant);
                taken.AsSpan(at, length).Fill(true);
                changed = true;
            }
        }

        return changed ? corrected.ToString() : null;
    }

    private string? Find(ReadOnlySpan<char> window, bool estatesOnly)
    {
        foreach (var character in window)
        {
            // Numerals are heard right: 周一至 is no 桌椅子.
            if (!ChineseScript.IsHan(character) || ChineseNumber.IsPart(character))
            {
                return null;
            }
        }

        return (estatesOnly ? _estates : _bySound).GetValueOrDefault(Sound(window));
    }

    private static string Sound(ReadOnlySpan<char> text)
    {
        var sound = new StringBuilder(text.Length * 5);
        foreach (var character in text)
        {
            sound.Append(ChinesePinyin.Sound(character)).Append(' ');
        }

        return sound.ToString();
    }
}
