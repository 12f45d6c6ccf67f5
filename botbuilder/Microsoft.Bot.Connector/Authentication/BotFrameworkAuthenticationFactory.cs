using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication of a cloud.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>The public cloud, and a bot without an id: nobody has to prove anything.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(null, false, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), null, null);

    /// <param name="channelService">Empty for the public cloud, <see cref="GovernmentAuthenticationConstants.ChannelService"/>, or anything when all addresses are given.</param>
    /// <exception cref="ArgumentException">No such cloud.</exception>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        string[] given = [toChannelFromBotLoginUrl, toChannelFromBotOAuthScope, toBotFromChannelTokenIssuer, oAuthUrl, toBotFromChannelOpenIdMetadataUrl, toBotFromEmulatorOpenIdMetadataUrl, callerId];
        var cloud = channelService switch
        {
            null or "" => CloudEnvironment.Public,
            GovernmentAuthenticationConstants.ChannelService => CloudEnvironment.Government,
            _ when !Array.TrueForAll(given, string.IsNullOrEmpty) => CloudEnvironment.Public,
            _ => throw new ArgumentException("The provided ChannelService value is not supported.", nameof(channelService)),
        };
        return new CloudBotFrameworkAuthentication(
            cloud with
            {
                ValidateAuthority = validateAuthority,
                LoginUrl = Or(toChannelFromBotLoginUrl, cloud.LoginUrl),
                OAuthScope = Or(toChannelFromBotOAuthScope, cloud.OAuthScope),
                ChannelIssuer = Or(toBotFromChannelTokenIssuer, cloud.ChannelIssuer),
                ChannelMetadataUrl = Or(toBotFromChannelOpenIdMetadataUrl, cloud.ChannelMetadataUrl),
                EmulatorMetadataUrl = Or(toBotFromEmulatorOpenIdMetadataUrl, cloud.EmulatorMetadataUrl),
                CallerId = Or(callerId, cloud.CallerId),
            },
            credentialFactory ?? new PasswordServiceClientCredentialFactory(),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            logger);
    }

    private static string Or(string given, string usual) => string.IsNullOrEmpty(given) ? usual : given;
}
