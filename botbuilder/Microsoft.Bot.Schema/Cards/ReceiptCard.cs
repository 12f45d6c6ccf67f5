using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that shows what was bought.</summary>
public class ReceiptCard
{
    public const string ContentType = "application/vnd.microsoft.card.receipt";

    public ReceiptCard()
    {
    }

    public ReceiptCard(
        string title = null,
        IList<Fact> facts = null,
        IList<ReceiptItem> items = null,
        CardAction tap = null,
        string total = null,
        string tax = null,
        string vat = null,
        IList<CardAction> buttons = null)
    {
        Title = title;
        Facts = facts;
        Items = items;
        Tap = tap;
        Total = total;
        Tax = tax;
        Vat = vat;
        Buttons = buttons;
    }

    [JsonProperty("title"), JsonPropertyName("title")]
    public string Title { get; set; }

    [JsonProperty("facts"), JsonPropertyName("facts")]
    public IList<Fact> Facts { get; set; }

    [JsonProperty("items"), JsonPropertyName("items")]
    public IList<ReceiptItem> Items { get; set; }

    [JsonProperty("tap"), JsonPropertyName("tap")]
    public CardAction Tap { get; set; }

    [JsonProperty("total"), JsonPropertyName("total")]
    public string Total { get; set; }

    [JsonProperty("tax"), JsonPropertyName("tax")]
    public string Tax { get; set; }

    [JsonProperty("vat"), JsonPropertyName("vat")]
    public string Vat { get; set; }

    [JsonProperty("buttons"), JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }
}
