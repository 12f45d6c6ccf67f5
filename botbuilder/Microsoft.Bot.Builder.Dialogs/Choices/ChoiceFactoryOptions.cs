using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are strung together as text.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    [JsonProperty("inlineSeparator")]
    public string InlineSeparator { get; set; }

    [JsonProperty("inlineOr")]
    public string InlineOr { get; set; }

    [JsonProperty("inlineOrMore")]
    public string InlineOrMore { get; set; }

    [JsonProperty("includeNumbers")]
    public bool? IncludeNumbers { get; set; }
}
