using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>What a recognizer made of an utterance.</summary>
public class RecognizerResult : IRecognizerConvert
{
    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>The text after corrections, when the recognizer made any.</summary>
    [JsonProperty("alteredText")]
    public string AlteredText { get; set; }

    [JsonProperty("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; }

    /// <summary>Entities by name; a list each.</summary>
    [JsonProperty("entities")]
    public JObject Entities { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();

    public void Convert(dynamic result)
    {
        var other = (RecognizerResult)result;
        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Entities = other.Entities;
        Properties = other.Properties;
    }
}
