using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom;

/// <summary>Speaks to members of the corporation, who may be spoken to at any time.</summary>
internal sealed class WeComSpeech(WeChatApi api, WeChatSendings sendings, IOptions<WeComOptions> options) : IWeChatSpeech
{
    private const string Route = "application";

    /// <inheritdoc/>
    public bool IsPossible => options.Value.Secret.Length > 0;

    /// <inheritdoc/>
    public bool CanTap => false;

    /// <inheritdoc/>
    public void Note(string conversation, WeChatMessage message)
    {
        // Nothing is counted here.
    }

    /// <inheritdoc/>
    public void ShowTyping(string openId)
    {
        // WeCom shows none.
    }

    /// <inheritdoc/>
    public async Task<DeliveryOutcome?> SayAsync(string openId, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (!IsPossible)
        {
            return null;
        }

        DeliveryOutcome? outcome = new DeliveryOutcome.Undeliverable("there is nothing in it to say");
        foreach (var (index, piece) in WeChatReplies.Compose([WeChatSpeech.AsActivity(message)], follows: true, pictures: false).Index())
        {
            var part = index == 0 ? message : message with { Key = $"{message.Key}:{index}" };
            outcome = await sendings.OnceAsync(part, Route, async () => WeChatSendings.Outcome(await SendAsync(openId, WeChatReplies.Numbered(piece.Words, piece.Options), cancellationToken)));
            if (outcome is not DeliveryOutcome.Delivered)
            {
                break;
            }
        }

        return outcome;
    }

    private Task<WeChatApiAnswer> SendAsync(string member, string text, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["touser"] = member,
            ["msgtype"] = "text",
            ["agentid"] = options.Value.AgentId,
            ["text"] = new JsonObject { ["content"] = text },
            // WeCom drops what it has seen within half an hour.
            ["enable_duplicate_check"] = 1,
        };
        return api.CallAsync(WeChatCall.Post("/cgi-bin/message/send", body), cancellationToken);
    }
}
