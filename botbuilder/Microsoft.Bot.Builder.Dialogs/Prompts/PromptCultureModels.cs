using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages prompts speak by themselves.</summary>
public static class PromptCultureModels
{
    public static PromptCultureModel Bulgarian => Model("bg-bg", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese => Model("zh-cn", " 要么 ", "， 要么 ", "是的", "不", "， ");

    public static PromptCultureModel Dutch => Model("nl-nl", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model("en-us", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Model("fr-fr", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Model("de-de", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Model("hi-in", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Model("it-it", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese => Model("ja-jp", " または ", "、 または ", "はい", "いいえ", "、 ");

    public static PromptCultureModel Korean => Model("ko-kr", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Model("pt-br", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Model("es-es", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Model("sv-se", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Model("tr-tr", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>The supported culture of the same language, or the code itself in lower case when there is none.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        var language = code.Split('-', '_')[0] + "-";
        return Array.Find(Locales, locale => locale == code)
            ?? Array.Find(Locales, locale => locale.StartsWith(language, StringComparison.Ordinal))
            ?? code;
    }

    public static PromptCultureModel[] GetSupportedCultures() =>
        [Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish];

    internal static Dictionary<string, ChoiceFactoryOptions> ChoiceDefaults() =>
        GetSupportedCultures().ToDictionary(culture => culture.Locale, Options);

    internal static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> ConfirmDefaults() =>
        GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (new Choice(culture.YesInLanguage), new Choice(culture.NoInLanguage), Options(culture)));

    private static string[] Locales { get; } = [.. GetSupportedCultures().Select(culture => culture.Locale)];

    private static ChoiceFactoryOptions Options(PromptCultureModel culture) => new(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);

    private static PromptCultureModel Model(string locale, string or, string orMore, string yes, string no, string separator = ", ") => new()
    {
        Locale = locale,
        InlineOr = or,
        InlineOrMore = orMore,
        Separator = separator,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
