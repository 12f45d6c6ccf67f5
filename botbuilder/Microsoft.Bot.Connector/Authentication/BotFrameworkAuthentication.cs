using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells who calls the bot, and gives the bot what it needs in order to answer.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <exception cref="UnauthorizedAccessException">The caller has not proved who it is.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <exception cref="UnauthorizedAccessException">The caller has not proved who it is.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw new NotImplementedException();

    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>What an activity's caller id is to be: the calling bot, or the cloud; null when nobody had to prove anything.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The signature is given.")]
    protected async Task<string> GenerateCallerIdAsync(ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string callerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return CallerClaims.IsOtherBot(claimsIdentity.Claims)
            ? CallerIdConstants.BotToBotPrefix + CallerClaims.AppId(claimsIdentity.Claims)
            : callerId;
    }
}
