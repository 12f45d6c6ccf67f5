using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Looks at who calls, when the token has turned out to be genuine.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="UnauthorizedAccessException">The caller may not.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
