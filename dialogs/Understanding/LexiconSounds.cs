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

    // Below this only the very same syllables are taken for the word: with two of them too much sounds alike.
    private const int Loose = 3;

    private readonly Dictionary<string, string> _bySound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _estates = new(StringComparer.Ordinal);

    // Emergencies by their very syllables, asked for in every utterance.
    private readonly Dictionary<ulong, string> _alarms = [];

    // Everyday words that sound like a term (里头) and particles, by which a window across words is known.
    private readonly HashSet<string> _ordinary;

    public LexiconSounds(IReadOnlyCollection<LexiconTerm> terms)
    {
        _ordinary = terms.Where(term => term.Kind == TermKinds.Ordinary).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var term in terms.Where(term => Heard.Contains(term.Kind) && term.Text.Length is >= 2 and <= Longest && term.Text.All(ChineseScript.IsHan)))
        {
            if (term.Text.Any(ChineseNumber.IsPart))
            {
                // A numeral in a whole name is misheard with it: 新城一起.
                _ = term.Kind == TermKinds.Estate && term.Text.Length > Loose && _estates.TryAdd(Sound(term.Text, true), term.Text);
                continue;
            }

            // Two characters of a symptom sound like too much else. An emergency is not guessed from sounds that are merely mixed up: 掉水泥 is no 掉水里.
            if (term.Kind != TermKinds.EmergencyStrong && (term.Text.Length > 2 || term.Kind is not (TermKinds.Symptom or TermKinds.Ask)))
            {
                _ = _bySound.TryAdd(Sound(term.Text, term.Text.Length >= Loose), term.Text);
            }

            if (term.Kind == TermKinds.EmergencyStrong && term.Text.Length is 3 or 4)
            {
                _ = _alarms.TryAdd(Key(term.Text), term.Text);
            }

            if (term.Kind == TermKinds.Estate)
            {
                _ = _estates.TryAdd(Sound(term.Text, true), term.Text);
            }
        }
    }

    /// <summary>The text with what sounds like a known word written as that word; null when nothing does.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="known">Terms found already: they are left as they are.</param>
    /// <param name="estatesOnly">Whether only names of estates are looked for.</param>
    /// <param name="shortest">How many characters are heard as a word at least.</param>
    public string? Correct(string text, IReadOnlyList<TermReading> known, bool estatesOnly, int shortest = 2)
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
        for (var length = Math.Min(Longest, text.Length); length >= shortest; length--)
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

    /// <summary>The text with what sounds like an emergency written as one; null when nothing does.</summary>
    public string? Alarm(string text)
    {
        for (var at = 0; at + 3 <= text.Length; at++)
        {
            for (var length = Math.Min(4, text.Length - at); length >= 3; length--)
            {
                if (_alarms.TryGetValue(Key(text.AsSpan(at, length)), out var meant) && !IsOrdinary(text.AsSpan(at, length)) && !text.AsSpan(at, length).SequenceEqual(meant))
                {
                    return string.Concat(text.AsSpan(0, at), meant, text.AsSpan(at + length));
                }
            }
        }

        return null;
    }

    private static ulong Key(ReadOnlySpan<char> text)
    {
        var key = 0ul;
        foreach (var character in text)
        {
            key = (key << 16) | ChineseSounds.Of(character);
        }

        return key;
    }

    private string? Find(ReadOnlySpan<char> window, bool estatesOnly)
    {
        var numeral = false;
        foreach (var character in window)
        {
            if (!ChineseScript.IsHan(character))
            {
                return null;
            }

            numeral |= ChineseNumber.IsPart(character);
        }

        // Numerals are heard right: 周一至 is no 桌椅子. But nothing else sounds as a whole estate's name does: 安一公寓.
        if (estatesOnly || numeral)
        {
            return numeral && window.Length < Loose ? null : _estates.GetValueOrDefault(Sound(window, true));
        }

        if (IsOrdinary(window))
        {
            return null;
        }

        return _bySound.GetValueOrDefault(Sound(window, window.Length >= Loose));
    }

    private bool IsOrdinary(ReadOnlySpan<char> window)
    {
        var words = _ordinary.GetAlternateLookup<ReadOnlySpan<char>>();
        var particles = 0;
        foreach (ref readonly var character in window)
        {
            particles += words.Contains(new ReadOnlySpan<char>(in character)) ? 1 : 0;
        }

        return particles * 2 >= window.Length || words.Contains(window);
    }

    private static string Sound(ReadOnlySpan<char> text, bool loose)
    {
        var sound = new StringBuilder(text.Length * 5);
        foreach (var character in text)
        {
            sound.Append(loose ? ChinesePinyin.Sound(character) : ChinesePinyin.Of(character) ?? character.ToString()).Append(' ');
        }

        return sound.ToString();
    }
}
