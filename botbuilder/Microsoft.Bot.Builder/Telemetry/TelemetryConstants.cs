namespace Microsoft.Bot.Builder;

/// <summary>Names of properties of telemetry events.</summary>
public static class TelemetryConstants
{
    public const string AttachmentsProperty = "attachments";

    public const string FromIdProperty = "fromId";

    public const string FromNameProperty = "fromName";

    public const string RecipientIdProperty = "recipientId";

    public const string RecipientNameProperty = "recipientName";

    public const string ConversationIdProperty = "conversationId";

    public const string ConversationNameProperty = "conversationName";

    public const string LocaleProperty = "locale";

    public const string TextProperty = "text";

    public const string SpeakProperty = "speak";

    public const string ReplyActivityIDProperty = "replyActivityId";

    public const string DialogIdProperty = "DialogId";
}
