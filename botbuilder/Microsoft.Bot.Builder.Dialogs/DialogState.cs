using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs of a conversation, the active one first.</summary>
public class DialogState
{
    [Newtonsoft.Json.JsonConstructor]
    [System.Text.Json.Serialization.JsonConstructor]
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    [JsonProperty("dialogStack"), JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
