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
        features.AddTerms(terms);
        features.Flag(text.Length switch { <= 2 => "length2", <= 4 => "length4", <= 8 => "length8", <= 16 => "length16", _ => "longer" }, true);
        return features;
    }
}
