namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Finds cardinal numbers: digits in any language, words in English and Chinese.</summary>
internal static class Numbers
{
    public static IReadOnlyList<NumberInText> Find(string text, string culture)
    {
        var found = new List<NumberInText>();
        if (Languages.IsChinese(culture))
        {
            found.AddRange(ChineseNumbers.Find(text));
        }
        else if (Languages.IsEnglish(culture))
        {
            found.AddRange(EnglishNumbers.Find(text));
        }

        found.AddRange(Digits.Find(text, culture).Where(digits => !found.Exists(words => Overlap(words, digits))));
        return [.. found.OrderBy(number => number.Start)];
    }

    private static bool Overlap(NumberInText one, NumberInText other) =>
        one.Start < other.Start + other.Text.Length && other.Start < one.Start + one.Text.Length;
}
