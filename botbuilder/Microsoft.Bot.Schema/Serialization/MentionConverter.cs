using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="Mention"/> on the wire.</summary>
public sealed class MentionConverter : WireContract<Mention>
{
    public MentionConverter()
        : base(
            new TextMember<Mention>("type", it => it.Type, (it, value) => it.Type = value),
            new TypedMember<Mention, ChannelAccount>("mentioned", it => it.Mentioned, (it, value) => it.Mentioned = value),
            new TextMember<Mention>("text", it => it.Text, (it, value) => it.Text = value))
    {
    }

    internal override JObject PropertiesOf(Mention owner) => owner.Properties;

    internal override JObject PropertiesOrNull(Mention owner) => owner.PropertiesOrNull;
}
