using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>What the error codes of WeCom's customer service mean to a caller.</summary>
internal static class KfErrors
{
    /// <summary>Five messages have followed the resident's last word, or it is 48 hours old.</summary>
    public static bool IsWindow(int code) => code is 95001 or 95002;

    /// <summary>The session is not the bot's: over, or with a person.</summary>
    public static bool IsSession(int code) => code is 95011 or 95013 or 95016 or 95018;

    /// <summary>The token of a call is older than ten minutes; fetching goes without it, but less often.</summary>
    public static bool IsOldCall(int code) => code == 95007;

    /// <summary>There is no such account, or this application may not act for it: somebody has to see to it.</summary>
    public static bool IsAccount(int code) => code is 95000 or 95004 or 95010 or 95017 or 48002 or 60011;

    /// <summary>The resident cannot be reached at all.</summary>
    public static bool IsGone(int code) => code is 40096 or 84061;

    /// <summary>What the platform's answer to a message means for it; null when the message is to be kept.</summary>
    public static DeliveryOutcome? Outcome(WeChatApiAnswer answer) => answer switch
    {
        WeChatApiAnswer.Refused refused when IsGone(refused.Code) => new DeliveryOutcome.Undeliverable($"WeCom errcode {refused.Code}: no such customer"),
        WeChatApiAnswer.Refused refused when IsAccount(refused.Code) || WeChatErrors.IsTooOften(refused.Code) => new DeliveryOutcome.TryLater(),
        WeChatApiAnswer.Refused refused when IsWindow(refused.Code) || IsSession(refused.Code) || WeChatErrors.IsGone(refused.Code) => null,
        _ => WeChatSendings.Outcome(answer),
    };
}
