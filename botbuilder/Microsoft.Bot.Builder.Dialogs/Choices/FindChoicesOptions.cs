using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in an utterance.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Leaves the choice's value out of what is looked for.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Leaves the title of the choice's button out of what is looked for.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;

    /// <summary>The same for one culture. Options are shared by all turns, so they are not written to.</summary>
    internal FindChoicesOptions With(string locale)
    {
        var options = (FindChoicesOptions)MemberwiseClone();
        options.Locale = locale;
        return options;
    }
}
