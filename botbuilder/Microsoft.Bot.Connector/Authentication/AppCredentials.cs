using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The identity under which a bot calls channels.</summary>
public abstract partial class AppCredentials : ServiceClientCredentials
{
    public string MicrosoftAppId { get; set; }
}
