using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="ChannelAccount"/> on the wire.</summary>
public sealed class ChannelAccountConverter : WireContract<ChannelAccount>
{
    public ChannelAccountConverter()
        : base(
            new TextMember<ChannelAccount>("id", it => it.Id, (it, value) => it.Id = value),
            new TextMember<ChannelAccount>("name", it => it.Name, (it, value) => it.Name = value),
            new TextMember<ChannelAccount>("aadObjectId", it => it.AadObjectId, (it, value) => it.AadObjectId = value),
            new TextMember<ChannelAccount>("role", it => it.Role, (it, value) => it.Role = value))
    {
    }

    internal override JObject PropertiesOf(ChannelAccount owner) => owner.Properties;

    internal override JObject PropertiesOrNull(ChannelAccount owner) => owner.PropertiesOrNull;
}
