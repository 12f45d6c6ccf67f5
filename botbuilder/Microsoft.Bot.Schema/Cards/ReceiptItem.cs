using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One position of a receipt.</summary>
public class ReceiptItem
{
    public ReceiptItem()
    {
    }

    public ReceiptItem(
        string title = null,
        string subtitle = null,
        string text = null,
        CardImage image = null,
        string price = null,
        string quantity = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Price = price;
        Quantity = quantity;
        Tap = tap;
    }

    [JsonProperty("title"), JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonProperty("subtitle"), JsonPropertyName("subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonProperty("image"), JsonPropertyName("image")]
    public CardImage Image { get; set; }

    [JsonProperty("price"), JsonPropertyName("price")]
    public string Price { get; set; }

    [JsonProperty("quantity"), JsonPropertyName("quantity")]
    public string Quantity { get; set; }

    [JsonProperty("tap"), JsonPropertyName("tap")]
    public CardAction Tap { get; set; }
}
