using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key tokens are signed with.</summary>
/// <param name="Endorsements">The channels it is good for; none when its owner does not say.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlyList<string> Endorsements);
