using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="TokenExchangeInvokeResponse"/> on the wire.</summary>
public sealed class TokenExchangeInvokeResponseConverter : WireContract<TokenExchangeInvokeResponse>
{
    public TokenExchangeInvokeResponseConverter()
        : base(
            new TextMember<TokenExchangeInvokeResponse>("id", it => it.Id, (it, value) => it.Id = value),
            new TextMember<TokenExchangeInvokeResponse>("connectionName", it => it.ConnectionName, (it, value) => it.ConnectionName = value),
            new TextMember<TokenExchangeInvokeResponse>("failureDetail", it => it.FailureDetail, (it, value) => it.FailureDetail = value))
    {
    }

    internal override JObject PropertiesOf(TokenExchangeInvokeResponse owner) => owner.Properties;

    internal override JObject PropertiesOrNull(TokenExchangeInvokeResponse owner) => owner.PropertiesOrNull;
}
