using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Serialization;

/// <summary>The members of <see cref="Activity"/> on the wire.</summary>
public sealed class ActivityConverter : WireContract<Activity>
{
    public ActivityConverter()
        : base(
            new TextMember<Activity>("type", it => it.Type, (it, value) => it.Type = value),
            new TextMember<Activity>("id", it => it.Id, (it, value) => it.Id = value),
            new TimeMember<Activity>("timestamp", it => it.Timestamp, (it, value) => it.Timestamp = value),
            new TimeMember<Activity>("localTimestamp", it => it.LocalTimestamp, (it, value) => it.LocalTimestamp = value),
            new TextMember<Activity>("localTimezone", it => it.LocalTimezone, (it, value) => it.LocalTimezone = value),
            new TextMember<Activity>("serviceUrl", it => it.ServiceUrl, (it, value) => it.ServiceUrl = value),
            new TextMember<Activity>("channelId", it => it.ChannelId, (it, value) => it.ChannelId = value),
            new TypedMember<Activity, ChannelAccount>("from", it => it.From, (it, value) => it.From = value),
            new TypedMember<Activity, ConversationAccount>("conversation", it => it.Conversation, (it, value) => it.Conversation = value),
            new TypedMember<Activity, ChannelAccount>("recipient", it => it.Recipient, (it, value) => it.Recipient = value),
            new TextMember<Activity>("textFormat", it => it.TextFormat, (it, value) => it.TextFormat = value),
            new TextMember<Activity>("attachmentLayout", it => it.AttachmentLayout, (it, value) => it.AttachmentLayout = value),
            new TypedMember<Activity, IList<ChannelAccount>>("membersAdded", it => it.MembersAdded, (it, value) => it.MembersAdded = value),
            new TypedMember<Activity, IList<ChannelAccount>>("membersRemoved", it => it.MembersRemoved, (it, value) => it.MembersRemoved = value),
            new TypedMember<Activity, IList<MessageReaction>>("reactionsAdded", it => it.ReactionsAdded, (it, value) => it.ReactionsAdded = value),
            new TypedMember<Activity, IList<MessageReaction>>("reactionsRemoved", it => it.ReactionsRemoved, (it, value) => it.ReactionsRemoved = value),
            new TextMember<Activity>("topicName", it => it.TopicName, (it, value) => it.TopicName = value),
            new TypedMember<Activity, bool?>("historyDisclosed", it => it.HistoryDisclosed, (it, value) => it.HistoryDisclosed = value),
            new TextMember<Activity>("locale", it => it.Locale, (it, value) => it.Locale = value),
            new TextMember<Activity>("text", it => it.Text, (it, value) => it.Text = value),
            new TextMember<Activity>("speak", it => it.Speak, (it, value) => it.Speak = value),
            new TextMember<Activity>("inputHint", it => it.InputHint, (it, value) => it.InputHint = value),
            new TextMember<Activity>("summary", it => it.Summary, (it, value) => it.Summary = value),
            new TypedMember<Activity, SuggestedActions>("suggestedActions", it => it.SuggestedActions, (it, value) => it.SuggestedActions = value),
            new TypedMember<Activity, IList<Attachment>>("attachments", it => it.Attachments, (it, value) => it.Attachments = value),
            new TypedMember<Activity, IList<Entity>>("entities", it => it.Entities, (it, value) => it.Entities = value),
            new AnyMember<Activity>("channelData", it => it.ChannelData, (it, value) => it.ChannelData = value),
            new TextMember<Activity>("action", it => it.Action, (it, value) => it.Action = value),
            new TextMember<Activity>("replyToId", it => it.ReplyToId, (it, value) => it.ReplyToId = value),
            new TextMember<Activity>("label", it => it.Label, (it, value) => it.Label = value),
            new TextMember<Activity>("valueType", it => it.ValueType, (it, value) => it.ValueType = value),
            new AnyMember<Activity>("value", it => it.Value, (it, value) => it.Value = value),
            new TextMember<Activity>("name", it => it.Name, (it, value) => it.Name = value),
            new TypedMember<Activity, ConversationReference>("relatesTo", it => it.RelatesTo, (it, value) => it.RelatesTo = value),
            new TextMember<Activity>("code", it => it.Code, (it, value) => it.Code = value),
            new TimeMember<Activity>("expiration", it => it.Expiration, (it, value) => it.Expiration = value),
            new TextMember<Activity>("importance", it => it.Importance, (it, value) => it.Importance = value),
            new TextMember<Activity>("deliveryMode", it => it.DeliveryMode, (it, value) => it.DeliveryMode = value),
            new TypedMember<Activity, IList<string>>("listenFor", it => it.ListenFor, (it, value) => it.ListenFor = value),
            new TypedMember<Activity, IList<TextHighlight>>("textHighlights", it => it.TextHighlights, (it, value) => it.TextHighlights = value),
            new TypedMember<Activity, SemanticAction>("semanticAction", it => it.SemanticAction, (it, value) => it.SemanticAction = value),
            new TextMember<Activity>("callerId", it => it.CallerId, (it, value) => it.CallerId = value))
    {
    }

    internal override JObject PropertiesOf(Activity owner) => owner.Properties;

    internal override JObject PropertiesOrNull(Activity owner) => owner.PropertiesOrNull;
}
