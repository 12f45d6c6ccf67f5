using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons offered for this answer only.</summary>
public partial class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    [JsonProperty("to"), JsonPropertyName("to")]
    public IList<string> To { get; set; }

    [JsonProperty("actions"), JsonPropertyName("actions")]
    public IList<CardAction> Actions { get; set; }
}
