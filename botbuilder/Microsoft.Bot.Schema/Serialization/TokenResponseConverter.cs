using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="TokenResponse"/> on the wire.</summary>
public sealed class TokenResponseConverter : WireContract<TokenResponse>
{
    public TokenResponseConverter()
        : base(
            new TextMember<TokenResponse>("channelId", it => it.ChannelId, (it, value) => it.ChannelId = value),
            new TextMember<TokenResponse>("connectionName", it => it.ConnectionName, (it, value) => it.ConnectionName = value),
            new TextMember<TokenResponse>("token", it => it.Token, (it, value) => it.Token = value),
            new TextMember<TokenResponse>("expiration", it => it.Expiration, (it, value) => it.Expiration = value))
    {
    }

    internal override JObject PropertiesOf(TokenResponse owner) => owner.Properties;

    internal override JObject PropertiesOrNull(TokenResponse owner) => owner.PropertiesOrNull;
}
