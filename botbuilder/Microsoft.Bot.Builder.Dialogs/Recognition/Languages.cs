namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>Which language a culture code means.</summary>
internal static class Languages
{
    public static bool IsChinese(string culture) => Of(culture) == "zh";

    public static bool IsEnglish(string culture) => Of(culture) == "en";

    public static string Of(string culture) => string.IsNullOrEmpty(culture) ? "en" : culture.Split('-', '_')[0].ToLowerInvariant();
}
