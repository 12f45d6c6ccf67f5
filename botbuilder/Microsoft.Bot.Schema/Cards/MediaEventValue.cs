using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of a media event: whatever the card gave as its value.</summary>
public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object cardValue = null)
    {
        CardValue = cardValue;
    }

    [JsonProperty("cardValue"), JsonPropertyName("cardValue")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object CardValue { get; set; }
}
