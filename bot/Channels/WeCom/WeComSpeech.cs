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
    public async Task<DeliveryOutcome?> SayAsync(string openId, OutboundMessage message, CancellationToken cancellationToken) =>
        IsPossible ? await sendings.OnceAsync(message, Route, async () => WeChatSendings.Outcome(await SendAsync(openId, message, cancellationToken))) : null;

    private Task<WeChatApiAnswer> SendAsync(string member, OutboundMessage message, CancellationToken cancellationToken)
    {
        var text = WeChatReplies.Compose([WeChatSpeech.AsActivity(message)]) is WeChatReply.Text said ? said.Content : message.Text;
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
