using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice a user has made.</summary>
public class FoundChoice
{
    [JsonProperty("value")]
    public string Value { get; set; }

    /// <summary>Its place in the list, from zero.</summary>
    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>Between 0 and 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }

    /// <summary>The word that was recognised, when the choice was found by a word.</summary>
    [JsonProperty("synonym")]
    public string Synonym { get; set; }
}
