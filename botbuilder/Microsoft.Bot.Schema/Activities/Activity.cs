using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The envelope of everything that passes between a channel and a bot. Which members are meaningful follows from <see cref="Type"/>.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(ActivityConverter))]
public partial class Activity : IConversationUpdateActivity, IContactRelationUpdateActivity, IInstallationUpdateActivity, IMessageUpdateActivity, IMessageDeleteActivity, IMessageReactionActivity, ISuggestionActivity, ITypingActivity, IEndOfConversationActivity, IEventActivity, IInvokeActivity, ITraceActivity, IHandoffActivity, ICommandActivity, ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    [JsonProperty("type"), JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("timestamp"), JsonPropertyName("timestamp")]
    public DateTimeOffset? Timestamp { get; set; }

    [JsonProperty("localTimestamp"), JsonPropertyName("localTimestamp")]
    public DateTimeOffset? LocalTimestamp { get; set; }

    [JsonProperty("localTimezone"), JsonPropertyName("localTimezone")]
    public string LocalTimezone { get; set; }

    [JsonProperty("serviceUrl"), JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty("channelId"), JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("from"), JsonPropertyName("from")]
    public ChannelAccount From { get; set; }

    [JsonProperty("conversation"), JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty("recipient"), JsonPropertyName("recipient")]
    public ChannelAccount Recipient { get; set; }

    [JsonProperty("textFormat"), JsonPropertyName("textFormat")]
    public string TextFormat { get; set; }

    [JsonProperty("attachmentLayout"), JsonPropertyName("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    [JsonProperty("membersAdded"), JsonPropertyName("membersAdded")]
    public IList<ChannelAccount> MembersAdded { get; set; }

    [JsonProperty("membersRemoved"), JsonPropertyName("membersRemoved")]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    [JsonProperty("reactionsAdded"), JsonPropertyName("reactionsAdded")]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    [JsonProperty("reactionsRemoved"), JsonPropertyName("reactionsRemoved")]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    [JsonProperty("topicName"), JsonPropertyName("topicName")]
    public string TopicName { get; set; }

    [JsonProperty("historyDisclosed"), JsonPropertyName("historyDisclosed")]
    public bool? HistoryDisclosed { get; set; }

    [JsonProperty("locale"), JsonPropertyName("locale")]
    public string Locale { get; set; }

    [JsonProperty("text"), JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonProperty("speak"), JsonPropertyName("speak")]
    public string Speak { get; set; }

    [JsonProperty("inputHint"), JsonPropertyName("inputHint")]
    public string InputHint { get; set; }

    [JsonProperty("summary"), JsonPropertyName("summary")]
    public string Summary { get; set; }

    [JsonProperty("suggestedActions"), JsonPropertyName("suggestedActions")]
    public SuggestedActions SuggestedActions { get; set; }

    [JsonProperty("attachments"), JsonPropertyName("attachments")]
    public IList<Attachment> Attachments { get; set; }

    [JsonProperty("entities"), JsonPropertyName("entities")]
    public IList<Entity> Entities { get; set; }

    [JsonProperty("channelData"), JsonPropertyName("channelData")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object ChannelData { get; set; }

    [JsonProperty("action"), JsonPropertyName("action")]
    public string Action { get; set; }

    [JsonProperty("replyToId"), JsonPropertyName("replyToId")]
    public string ReplyToId { get; set; }

    [JsonProperty("label"), JsonPropertyName("label")]
    public string Label { get; set; }

    [JsonProperty("valueType"), JsonPropertyName("valueType")]
    public string ValueType { get; set; }

    [JsonProperty("value"), JsonPropertyName("value")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object Value { get; set; }

    [JsonProperty("name"), JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonProperty("relatesTo"), JsonPropertyName("relatesTo")]
    public ConversationReference RelatesTo { get; set; }

    [JsonProperty("code"), JsonPropertyName("code")]
    public string Code { get; set; }

    [JsonProperty("expiration"), JsonPropertyName("expiration")]
    public DateTimeOffset? Expiration { get; set; }

    [JsonProperty("importance"), JsonPropertyName("importance")]
    public string Importance { get; set; }

    [JsonProperty("deliveryMode"), JsonPropertyName("deliveryMode")]
    public string DeliveryMode { get; set; }

    [JsonProperty("listenFor"), JsonPropertyName("listenFor")]
    public IList<string> ListenFor { get; set; }

    [JsonProperty("textHighlights"), JsonPropertyName("textHighlights")]
    public IList<TextHighlight> TextHighlights { get; set; }

    [JsonProperty("semanticAction"), JsonPropertyName("semanticAction")]
    public SemanticAction SemanticAction { get; set; }

    [JsonProperty("callerId"), JsonPropertyName("callerId")]
    public string CallerId { get; set; }

    [Newtonsoft.Json.JsonExtensionData(ReadData = true, WriteData = true)]
    [System.Text.Json.Serialization.JsonIgnore]
    public JObject Properties { get => PropertiesOrNull ??= []; set => PropertiesOrNull = value; }

    internal JObject PropertiesOrNull { get; private set; }
}
