using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A button, or what a tap on a card does.</summary>
public partial class CardAction
{
    public CardAction()
    {
    }

    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonProperty("type"), JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonProperty("title"), JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonProperty("image"), JsonPropertyName("image")]
    public string Image { get; set; }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonProperty("displayText"), JsonPropertyName("displayText")]
    public string DisplayText { get; set; }

    [JsonProperty("value"), JsonPropertyName("value")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }

    [JsonProperty("channelData"), JsonPropertyName("channelData")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object ChannelData { get; set; }

    [JsonProperty("imageAltText"), JsonPropertyName("imageAltText")]
    public string ImageAltText { get; set; }
}
