using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a token's claims say of a caller.</summary>
internal static class CallerClaims
{
    private static readonly string[] AppIdPrefixes = ["api://", "spn:"];

    public static string Of(IEnumerable<Claim> claims, string type) => claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    /// <summary>For whom a token is: an app's id, which directories write in several ways.</summary>
    public static string Audience(IEnumerable<Claim> claims)
    {
        var audience = Of(claims, AuthenticationConstants.AudienceClaim) ?? "";
        var prefix = Array.Find(AppIdPrefixes, known => audience.StartsWith(known, StringComparison.Ordinal));
        return prefix is null ? audience : audience[prefix.Length..];
    }

    /// <summary>The app a token was issued to: tokens of version 1 and 2 say it in different claims.</summary>
    public static string AppId(IEnumerable<Claim> claims) => Of(claims, AuthenticationConstants.VersionClaim) switch
    {
        null or "" or "1.0" => Of(claims, AuthenticationConstants.AppIdClaim),
        "2.0" => Of(claims, AuthenticationConstants.AuthorizedParty),
        _ => null,
    };

    /// <summary>Whether another bot calls this one as its skill.</summary>
    public static bool IsOtherBot(IEnumerable<Claim> claims)
    {
        var all = claims.ToList();
        var audience = Audience(all);
        var app = AppId(all);
        return app == AuthenticationConstants.AnonymousSkillAppId
            || (!string.IsNullOrEmpty(Of(all, AuthenticationConstants.VersionClaim))
                && !string.IsNullOrEmpty(audience)
                && audience != AuthenticationConstants.ToBotFromChannelTokenIssuer
                && !string.IsNullOrEmpty(app)
                && app != audience);
    }
}
