using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a button to sign in.</summary>
public partial class SigninCard
{
    public const string ContentType = "application/vnd.microsoft.card.signin";

    public SigninCard()
    {
    }

    public SigninCard(string text = null, IList<CardAction> buttons = null)
    {
        Text = text;
        Buttons = buttons;
    }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonProperty("buttons"), JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }
}
