using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a small picture, text and buttons.</summary>
public class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    public ThumbnailCard()
    {
    }

    public ThumbnailCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    [JsonProperty("title"), JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonProperty("subtitle"), JsonPropertyName("subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonProperty("images"), JsonPropertyName("images")]
    public IList<CardImage> Images { get; set; }

    [JsonProperty("buttons"), JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty("tap"), JsonPropertyName("tap")]
    public CardAction Tap { get; set; }
}
