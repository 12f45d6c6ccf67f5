using System.Security.Cryptography;
using System.Text;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Remembers which messages have been handed to the platform, so that none is said twice: not by two hosts, not after
/// a crash in the middle, not after an answer that never came.
/// </summary>
internal sealed class WeChatSendings(RedisConnections connections, RedisKeys keys)
{
    private const string Begun = "begun";
    private const string Sent = "sent";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(7);

    /// <summary>Sends a message by one route unless that was begun before.</summary>
    /// <param name="message">The message; its key is the same in every try.</param>
    /// <param name="route">A message that one route has refused may still go by another.</param>
    /// <param name="sendAsync">Sends; null when the route is closed.</param>
    public async Task<DeliveryOutcome?> OnceAsync(OutboundMessage message, string route, Func<Task<DeliveryOutcome?>> sendAsync)
    {
        var key = keys.OfConversation("said", message.To, $"{route}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Key)).AsSpan(0, 16))}");
        var database = connections.Database;
        if (!await database.StringSetAsync(key, Begun, Remembered, When.NotExists))
        {
            // Begun and not ended: somebody died at it, or is at it now.
            return await database.StringGetAsync(key) == Sent ? new DeliveryOutcome.Delivered() : new DeliveryOutcome.Unknown();
        }

        var outcome = await sendAsync();
        switch (outcome)
        {
            case DeliveryOutcome.Delivered:
                await database.StringSetAsync(key, Sent, Remembered);
                break;
            case DeliveryOutcome.Unknown:
                break;
            default:
                await database.KeyDeleteAsync(key);
                break;
        }

        return outcome;
    }

    /// <summary>What the platform's answer to a message means for it; null when another route is to be taken.</summary>
    public static DeliveryOutcome? Outcome(WeChatApiAnswer answer) => answer switch
    {
        WeChatApiAnswer.Done => new DeliveryOutcome.Delivered(),
        WeChatApiAnswer.Unknown => new DeliveryOutcome.Unknown(),
        WeChatApiAnswer.NotSent => new DeliveryOutcome.TryLater(),
        WeChatApiAnswer.Refused refused when WeChatErrors.IsGone(refused.Code) => new DeliveryOutcome.Undeliverable($"WeChat errcode {refused.Code}: the resident does not follow the account"),
        WeChatApiAnswer.Refused refused when WeChatErrors.IsConfiguration(refused.Code) || WeChatErrors.IsToken(refused.Code) || refused.Code is WeChatErrors.Busy or 45011 => new DeliveryOutcome.TryLater(),
        _ => null,
    };
}
