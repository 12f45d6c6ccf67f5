namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What callers have to show beyond a token.</summary>
public class AuthenticationConfiguration
{
    /// <summary>What a caller's signing key has to be good for, besides the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>Decides which other bots may call; without one, none may.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of tokens for bots and the Emulator, besides the Bot Framework's own.</summary>
    public IList<string> ValidTokenIssuers { get; set; } = [];
}
