using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How well an utterance fits an intent.</summary>
public class IntentScore
{
    /// <summary>Between 0 and 1.</summary>
    [JsonProperty("score")]
    public double? Score { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}
