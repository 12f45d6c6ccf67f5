using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whose word counts in a cloud, and where it is to be had.</summary>
internal sealed record CloudEnvironment
{
    public static CloudEnvironment Public { get; } = new()
    {
        LoginUrl = AuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        OAuthScope = AuthenticationConstants.ToChannelFromBotOAuthScope,
        ChannelIssuer = AuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = CallerIdConstants.PublicAzureChannel,
        EmulatorIssuers = Issuers("d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"),
    };

    public static CloudEnvironment Government { get; } = new()
    {
        LoginUrl = GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
        OAuthScope = GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
        ChannelIssuer = GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
        ChannelMetadataUrl = GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
        EmulatorMetadataUrl = GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
        CallerId = CallerIdConstants.USGovChannel,
        EmulatorIssuers = Issuers("cab8a31a-1906-4287-a0d8-4eef66b95f6e"),
    };

    /// <summary>The token service bots turn to.</summary>
    public string LoginUrl { get; init; }

    /// <summary>For whom a bot's tokens are.</summary>
    public string OAuthScope { get; init; }

    /// <summary>Who issues channels' tokens.</summary>
    public string ChannelIssuer { get; init; }

    public string ChannelMetadataUrl { get; init; }

    public string EmulatorMetadataUrl { get; init; }

    public string CallerId { get; init; }

    public bool ValidateAuthority { get; init; } = true;

    /// <summary>The directories whose word counts for the Emulator, which proves that it knows the bot's own secret.</summary>
    public IReadOnlyList<string> EmulatorIssuers { get; init; }

    /// <summary>What a directory calls itself in tokens of version 1 and 2, in each cloud.</summary>
    public static IReadOnlyList<string> Issuers(params string[] tenants) =>
    [
        .. tenants.SelectMany(tenant => new[]
        {
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidTokenIssuerUrlTemplateV2,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV1,
            AuthenticationConstants.ValidGovernmentTokenIssuerUrlTemplateV2,
        }.Select(template => template.Replace("{0}", tenant, StringComparison.Ordinal))),
    ];
}
