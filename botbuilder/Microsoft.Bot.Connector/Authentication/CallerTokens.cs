using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens of callers. A channel's says for which bot and from which service address it comes, and is signed by a key
/// that is endorsed for the channel. The Emulator's is one that the bot could have got for itself.
/// </summary>
internal sealed partial class CallerTokens(CloudEnvironment cloud, ServiceClientCredentialsFactory credentials, AuthenticationConfiguration configuration, Func<HttpClient> httpClient, ILogger logger)
{
    private const string NotGenuine = "The token is not genuine.";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new();
    private readonly SigningKeys _channelKeys = new(cloud.ChannelMetadataUrl, httpClient, TimeProvider.System);
    private readonly SigningKeys _emulatorKeys = new(cloud.EmulatorMetadataUrl, httpClient, TimeProvider.System);

    /// <param name="authHeader">The whole header: Bearer and a token.</param>
    /// <param name="serviceUrl">What the token has to vouch for; null when the call names no service.</param>
    /// <exception cref="CallerNotAllowedException">A genuine token, but not for this.</exception>
    /// <exception cref="UnauthorizedAccessException">No genuine token for this bot.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(string authHeader, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        var token = Parse(authHeader);
        var isChannels = token.Issuer == cloud.ChannelIssuer;
        if (!isChannels && !cloud.EmulatorIssuers.Contains(token.Issuer) && configuration.ValidTokenIssuers?.Contains(token.Issuer) != true)
        {
            throw new UnauthorizedAccessException(NotGenuine);
        }

        var key = await KeyAsync(isChannels ? _channelKeys : _emulatorKeys, token.Kid, cancellationToken).ConfigureAwait(false);
        var identity = await CheckAsync(token, key).ConfigureAwait(false);
        await (isChannels ? AdmitChannelAsync(identity, key, channelId, serviceUrl, cancellationToken) : AdmitBotAsync(identity, cancellationToken)).ConfigureAwait(false);
        return identity;
    }

    private static JsonWebToken Parse(string authHeader)
    {
        var parts = authHeader.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var scheme, var text] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The Authorization header is no bearer token.");
        }

        try
        {
            var token = new JsonWebToken(text);
            return token.IsSigned && !string.IsNullOrEmpty(token.Kid) && AuthenticationConstants.AllowedSigningAlgorithms.Contains(token.Alg)
                ? token
                : throw new UnauthorizedAccessException(NotGenuine);
        }
        // However a text fails to be a token.
        catch (Exception exception) when (exception is not UnauthorizedAccessException)
        {
            throw new UnauthorizedAccessException(NotGenuine, exception);
        }
    }

    private async Task<SigningKey> KeyAsync(SigningKeys keys, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await keys.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new UnauthorizedAccessException(NotGenuine);
        }
        catch (Exception exception) when (exception is InvalidOperationException or HttpRequestException or IOException or ArgumentException)
        {
            LogNoKeys(logger, exception);
            throw new UnauthorizedAccessException("The issuer's keys cannot be had.", exception);
        }
    }

    private async Task<ClaimsIdentity> CheckAsync(JsonWebToken token, SigningKey key)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = token.Issuer,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            IssuerSigningKey = key.Key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = Skew,
            // Which bots live here is for the credentials to say.
            ValidateAudience = false,
        }).ConfigureAwait(false);
        return result.IsValid ? result.ClaimsIdentity : throw new UnauthorizedAccessException(NotGenuine, result.Exception);
    }

    private async Task AdmitChannelAsync(ClaimsIdentity identity, SigningKey key, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        await RequireOwnAsync(CallerClaims.Audience(identity.Claims), cancellationToken).ConfigureAwait(false);
        var endorsed = (string.IsNullOrEmpty(channelId) || key.Endorsements.Contains(channelId)) && (configuration.RequiredEndorsements ?? []).All(key.Endorsements.Contains);
        if (!endorsed)
        {
            throw new CallerNotAllowedException("The token's key is not endorsed for the channel.");
        }

        if (serviceUrl is not null && !string.Equals(CallerClaims.Of(identity.Claims, AuthenticationConstants.ServiceUrlClaim), serviceUrl, StringComparison.Ordinal))
        {
            throw new CallerNotAllowedException("The token is for another service URL.");
        }
    }

    private async Task AdmitBotAsync(ClaimsIdentity identity, CancellationToken cancellationToken)
    {
        // A token for a channel is no token for the bot: channels see it with every reply.
        await RequireOwnAsync(CallerClaims.Audience(identity.Claims), cancellationToken).ConfigureAwait(false);
        var caller = CallerClaims.AppId(identity.Claims);
        if (await credentials.IsValidAppIdAsync(caller, cancellationToken).ConfigureAwait(false) && !string.IsNullOrEmpty(caller))
        {
            return;
        }

        if (configuration.ClaimsValidator is not { } other)
        {
            throw new CallerNotAllowedException("Other bots may not call this one.");
        }

        await other.ValidateClaimsAsync([.. identity.Claims]).ConfigureAwait(false);
    }

    private async Task RequireOwnAsync(string appId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(appId) || !await credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The token is for another bot.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Nobody can prove who they are: the issuer's keys cannot be had.")]
    private static partial void LogNoKeys(ILogger logger, Exception exception);
}
