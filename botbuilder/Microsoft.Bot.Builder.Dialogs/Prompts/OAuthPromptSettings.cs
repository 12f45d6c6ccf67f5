using Microsoft.Bot.Connector.Authentication;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How users are asked to sign in.</summary>
public class OAuthPromptSettings
{
    /// <summary>The identity to ask for the token with; the bot's own unless set.</summary>
    [JsonIgnore]
    public AppCredentials OAuthAppCredentials { get; set; }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>What the button says.</summary>
    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    /// <summary>How many milliseconds users have; fifteen minutes unless set.</summary>
    [JsonProperty("timeout")]
    public int? Timeout { get; set; }

    /// <summary>Whether a message that is no code ends the prompt.</summary>
    [JsonProperty("endOnInvalidMessage")]
    public bool EndOnInvalidMessage { get; set; }

    /// <summary>Whether the card shows a link; as the channel needs it unless set.</summary>
    [JsonProperty("showSignInLink")]
    public bool? ShowSignInLink { get; set; }
}
