using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="TokenExchangeInvokeRequest"/> on the wire.</summary>
public sealed class TokenExchangeInvokeRequestConverter : WireContract<TokenExchangeInvokeRequest>
{
    public TokenExchangeInvokeRequestConverter()
        : base(
            new TextMember<TokenExchangeInvokeRequest>("id", it => it.Id, (it, value) => it.Id = value),
            new TextMember<TokenExchangeInvokeRequest>("connectionName", it => it.ConnectionName, (it, value) => it.ConnectionName = value),
            new TextMember<TokenExchangeInvokeRequest>("token", it => it.Token, (it, value) => it.Token = value))
    {
    }

    internal override JObject PropertiesOf(TokenExchangeInvokeRequest owner) => owner.Properties;

    internal override JObject PropertiesOrNull(TokenExchangeInvokeRequest owner) => owner.PropertiesOrNull;
}
