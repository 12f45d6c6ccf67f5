namespace CommunityBot.Dialogs.Events;

/// <summary>Names of the files often explain themselves in brackets; a list on a telephone has no room for that.</summary>
internal static class Brackets
{
    private static readonly char[] Opening = ['(', '\uFF08'];

    /// <summary>The text before the first bracket; the whole when it begins with one.</summary>
    public static string Cut(string text) => text.IndexOfAny(Opening) is > 0 and var at ? text[..at] : text;

    /// <summary>What may be said of a place: a remark in brackets, or that it is an example, was written for whoever keeps the files.</summary>
    public static string Spoken(string text)
    {
        var said = text.IndexOfAny(Opening) is >= 0 and var at ? text[..at] : text;
        return said.EndsWith(EventVocabulary.Example, StringComparison.Ordinal) ? "" : said;
    }
}
