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
    public static IReadOnlyList<WeChatAcceptance> Of(WeChatMessage.OtherEvent message) => message switch
    {
        { Name: "subscribe_msg_popup_event", Value: IReadOnlyList<WeChatNoticeAnswer> answers } => Read(answers, answer => Said(answer, WeChatAcceptanceKind.Once)),
        { Name: "subscribe_msg_change_event", Value: IReadOnlyList<WeChatNoticeAnswer> answers } => Read(answers, answer => Said(answer, WeChatAcceptanceKind.Standing)),
        { Name: "subscribe_msg_sent_event", Value: IReadOnlyList<WeChatNoticeAnswer> answers } => Read(answers, answer => answer.ErrorCode is null or 0 ? null : WeChatAcceptanceKind.NotDelivered),
        _ => [],
    };

    private static List<WeChatAcceptance> Read(IReadOnlyList<WeChatNoticeAnswer> answers, Func<WeChatNoticeAnswer, WeChatAcceptanceKind?> kind) =>
    [
        .. from answer in answers.Take(Most)
           where answer.TemplateId.Length is > 0 and <= LongestId
           let told = kind(answer)
           where told is not null
           select new WeChatAcceptance(answer.TemplateId, told.Value),
    ];

    private static WeChatAcceptanceKind? Said(WeChatNoticeAnswer answer, WeChatAcceptanceKind accepted) => answer.Status switch
    {
        "accept" => accepted,
        "reject" => WeChatAcceptanceKind.Refused,
        _ => null,
    };
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
