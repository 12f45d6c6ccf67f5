namespace CommunityBot.Dialogs.Understanding;

/// <summary>What tells the act of a short message: its characters and sounds, and what the lexicon knows of it.</summary>
internal static class DialogueActFeatures
{
    /// <summary>The features of a message.</summary>
    /// <param name="text">The words, normalised.</param>
    /// <param name="terms">The lexicon terms in them.</param>
    public static Features Of(string text, IReadOnlyList<TermReading> terms)
    {
        var features = new Features();
        features.AddCharacters(text, 1, 4, 2.2f);
        features.AddSounds(text, 2, 3, 1.9f);
        for (var index = 0; index < terms.Count; index++)
        {
            var term = terms[index];
            var telling = term.Kind is TermKinds.Ask or TermKinds.Mark or TermKinds.Frame or TermKinds.Hint;
            if (!terms.IsFirst(index, telling))
            {
                continue;
            }

            if (telling)
            {
                features.Add(31u, 1f, term.Kind, "=", term.Value);
            }
            else
            {
                features.Add(31u, 1f, term.Kind);
            }
        }

        features.Flag(text.Length switch { <= 2 => "length2", <= 4 => "length4", <= 8 => "length8", <= 16 => "length16", _ => "longer" }, true);
        return features;
    }
}
