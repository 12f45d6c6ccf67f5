using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>Tells turns that another bot has sent from those of a channel.</summary>
internal static class SkillTurn
{
    public static bool IsOne(ITurnContext turnContext)
    {
        var claims = turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey);
        if (claims is null || Of(claims, AuthenticationConstants.VersionClaim) is not { } version)
        {
            return false;
        }

        var caller = Of(claims, version == "1.0" ? AuthenticationConstants.AppIdClaim : AuthenticationConstants.AuthorizedParty)
            ?? Of(claims, AuthenticationConstants.AppIdClaim);
        var audience = Of(claims, AuthenticationConstants.AudienceClaim);
        return caller == AuthenticationConstants.AnonymousSkillAppId
            || (!string.IsNullOrWhiteSpace(audience)
                && audience != AuthenticationConstants.ToBotFromChannelTokenIssuer
                && !string.IsNullOrWhiteSpace(caller)
                && caller != audience);
    }

    private static string Of(ClaimsIdentity claims, string type) => claims.FindFirst(type)?.Value;
}
