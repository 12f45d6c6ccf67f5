using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value found in an utterance.</summary>
public class FoundValue
{
    [JsonProperty("value")]
    public string Value { get; set; }

    [JsonProperty("index")]
    public int Index { get; set; }

    /// <summary>Between 0 and 1.</summary>
    [JsonProperty("score")]
    public float Score { get; set; }
}
