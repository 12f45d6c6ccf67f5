namespace CommunityBot.Channels.WeChat;

/// <summary>What a resident, or the platform, said about notices in one form.</summary>
/// <param name="TemplateId">The form.</param>
/// <param name="Kind">What was said.</param>
internal sealed record WeChatAcceptance(string TemplateId, WeChatAcceptanceKind Kind)
{
    private const int LongestId = 128;

    // The platform asks for three at once at most.
    private const int Most = 20;

    /// <summary>All that an event tells; it may tell of several forms.</summary>
    public static IReadOnlyList<WeChatAcceptance> Of(WeChatMessage.OtherEvent message) => message.Name switch
    {
        "subscribe_msg_popup_event" => Read(message, "SubscribeMsgPopupEvent", WeChatAcceptanceKind.Once),
        "subscribe_msg_change_event" => Read(message, "SubscribeMsgChangeEvent", WeChatAcceptanceKind.Standing),
        "subscribe_msg_sent_event" => Read(message, "SubscribeMsgSentEvent", null),
        _ => [],
    };

    private static List<WeChatAcceptance> Read(WeChatMessage.OtherEvent message, string name, WeChatAcceptanceKind? accepted)
    {
        var read = new List<WeChatAcceptance>();
        for (var number = 1; number <= Most && Field("TemplateId", number) is { Length: > 0 and <= LongestId } template; number++)
        {
            WeChatAcceptanceKind? kind = Field("SubscribeStatusString", number) switch
            {
                "accept" => accepted,
                "reject" => WeChatAcceptanceKind.Refused,
                _ => Field("ErrorCode", number) is null or "0" ? null : WeChatAcceptanceKind.NotDelivered,
            };
            if (kind is { } told)
            {
                read.Add(new WeChatAcceptance(template, told));
            }
        }

        return read;

        string? Field(string field, int number) => message.Fields.GetValueOrDefault(WeChatFields.Numbered($"{name}/List/{field}", number));
    }
}

/// <summary>What was said about notices in one form.</summary>
internal enum WeChatAcceptanceKind
{
    /// <summary>One more may be sent.</summary>
    Once,

    /// <summary>The resident lets them come, as their settings say.</summary>
    Standing,

    /// <summary>None may be sent.</summary>
    Refused,

    /// <summary>One that was sent has not arrived, so it cost nothing.</summary>
    NotDelivered,
}
