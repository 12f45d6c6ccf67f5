using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="ConversationAccount"/> on the wire.</summary>
public sealed class ConversationAccountConverter : WireContract<ConversationAccount>
{
    public ConversationAccountConverter()
        : base(
            new TypedMember<ConversationAccount, bool?>("isGroup", it => it.IsGroup, (it, value) => it.IsGroup = value),
            new TextMember<ConversationAccount>("conversationType", it => it.ConversationType, (it, value) => it.ConversationType = value),
            new TextMember<ConversationAccount>("id", it => it.Id, (it, value) => it.Id = value),
            new TextMember<ConversationAccount>("name", it => it.Name, (it, value) => it.Name = value),
            new TextMember<ConversationAccount>("aadObjectId", it => it.AadObjectId, (it, value) => it.AadObjectId = value),
            new TextMember<ConversationAccount>("role", it => it.Role, (it, value) => it.Role = value),
            new TextMember<ConversationAccount>("tenantId", it => it.TenantId, (it, value) => it.TenantId = value))
    {
    }

    internal override JObject PropertiesOf(ConversationAccount owner) => owner.Properties;

    internal override JObject PropertiesOrNull(ConversationAccount owner) => owner.PropertiesOrNull;
}
