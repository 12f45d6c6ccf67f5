using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that plays a GIF or a short silent video.</summary>
public class AnimationCard
{
    public const string ContentType = "application/vnd.microsoft.card.animation";

    public AnimationCard()
    {
    }

    public AnimationCard(
        string title = null,
        string subtitle = null,
        string text = null,
        ThumbnailUrl image = null,
        IList<MediaUrl> media = null,
        IList<CardAction> buttons = null,
        bool? shareable = null,
        bool? autoloop = null,
        bool? autostart = null,
        string aspect = null,
        object value = null,
        string duration = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    [JsonProperty("title"), JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonProperty("subtitle"), JsonPropertyName("subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonProperty("image"), JsonPropertyName("image")]
    public ThumbnailUrl Image { get; set; }

    [JsonProperty("media"), JsonPropertyName("media")]
    public IList<MediaUrl> Media { get; set; }

    [JsonProperty("buttons"), JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty("shareable"), JsonPropertyName("shareable")]
    public bool? Shareable { get; set; }

    [JsonProperty("autoloop"), JsonPropertyName("autoloop")]
    public bool? Autoloop { get; set; }

    [JsonProperty("autostart"), JsonPropertyName("autostart")]
    public bool? Autostart { get; set; }

    [JsonProperty("aspect"), JsonPropertyName("aspect")]
    public string Aspect { get; set; }

    [JsonProperty("duration"), JsonPropertyName("duration")]
    public string Duration { get; set; }

    [JsonProperty("value"), JsonPropertyName("value")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }
}
