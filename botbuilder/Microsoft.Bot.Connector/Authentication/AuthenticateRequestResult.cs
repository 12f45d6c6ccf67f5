using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who has called, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>For whom the tokens of the answers have to be.</summary>
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}
