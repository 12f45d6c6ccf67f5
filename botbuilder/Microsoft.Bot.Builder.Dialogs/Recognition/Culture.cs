namespace Microsoft.Recognizers.Text;

/// <summary>Codes of cultures, as prompts take them for their default locale.</summary>
public class Culture
{
    public const string English = "en-us";

    public const string EnglishOthers = "en-*";

    public const string Chinese = "zh-cn";

    public const string Spanish = "es-es";

    public const string SpanishMexican = "es-mx";

    public const string Portuguese = "pt-br";

    public const string French = "fr-fr";

    public const string German = "de-de";

    public const string Italian = "it-it";

    public const string Japanese = "ja-jp";

    public const string Dutch = "nl-nl";

    public const string Korean = "ko-kr";

    public const string Swedish = "sv-se";

    public const string Bulgarian = "bg-bg";

    public const string Turkish = "tr-tr";

    public const string Hindi = "hi-in";

    public const string Arabic = "ar-*";

    public static readonly Culture[] SupportedCultures =
    [
        new("English", English), new("EnglishOthers", EnglishOthers), new("Chinese", Chinese), new("Spanish", Spanish),
        new("SpanishMexican", SpanishMexican), new("Portuguese", Portuguese), new("French", French), new("German", German),
        new("Italian", Italian), new("Japanese", Japanese), new("Dutch", Dutch), new("Korean", Korean), new("Swedish", Swedish),
        new("Bulgarian", Bulgarian), new("Turkish", Turkish), new("Hindi", Hindi), new("Arabic", Arabic),
    ];

    private Culture(string cultureName, string cultureCode)
    {
        CultureName = cultureName;
        CultureCode = cultureCode;
    }

    public string CultureName { get; }

    public string CultureCode { get; }

    public static string[] GetSupportedCultureCodes() => [.. SupportedCultures.Select(culture => culture.CultureCode)];

    /// <summary>The supported culture of the same language; the code itself when there is none.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        cultureCode = cultureCode?.ToLowerInvariant();
        if (string.IsNullOrEmpty(cultureCode) || Array.Exists(SupportedCultures, culture => culture.CultureCode == cultureCode))
        {
            return cultureCode;
        }

        var language = cultureCode.Split('-')[0] + "-";
        return Array.Find(SupportedCultures, culture => culture.CultureCode.StartsWith(language, StringComparison.Ordinal))?.CultureCode ?? cultureCode;
    }
}
