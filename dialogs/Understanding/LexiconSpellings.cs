namespace CommunityBot.Dialogs.Understanding;

/// <summary>The names of estates as they are spelled in English messages: Xuefuli, Yihai Mingyuan.</summary>
internal static class LexiconSpellings
{
    // Two syllables are too easily a part of something else.
    private const int Shortest = 3;

    /// <summary>The terms of estates in Latin letters: as one word, in words of two syllables, and syllable by syllable.</summary>
    public static IEnumerable<LexiconTerm> Of(IEnumerable<LexiconTerm> terms) =>
        from term in terms
        where term.Kind == TermKinds.Estate && term.Text.Length >= Shortest && term.Text.All(character => ChineseScript.IsHan(character) && ChinesePinyin.Of(character) is not null)
        let syllables = term.Text.Select(character => ChinesePinyin.Of(character)!).ToArray()
        from text in new[] { string.Concat(syllables), string.Join(' ', syllables.Chunk(2).Select(pair => string.Concat(pair))), string.Join(' ', syllables) }.Distinct(StringComparer.Ordinal)
        select term with { Text = text };
}
