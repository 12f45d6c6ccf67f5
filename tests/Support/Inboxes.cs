using System.Collections.Concurrent;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Tests.Support;

/// <summary>What came to residents' phones without being asked for, in place of WeChat's own ways of sending.</summary>
internal sealed class Inboxes : IProactiveChannel
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<OutboundMessage>> _inboxes = new();
    private readonly ConcurrentDictionary<string, bool> _seen = new();

    /// <inheritdoc/>
    public string ChannelId => WeChatActivities.ChannelId;

    /// <inheritdoc/>
    public Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken)
    {
        // Two couriers may meet; the phone shows a message once.
        if (_seen.TryAdd($"{message.To} {message.Key}", true))
        {
            _inboxes.GetOrAdd(message.To, _ => new ConcurrentQueue<OutboundMessage>()).Enqueue(message);
        }

        return Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.Delivered());
    }

    /// <summary>What a phone shows of what has come since the last look.</summary>
    public string Look(string conversation)
    {
        var lines = new List<string>();
        while (_inboxes.TryGetValue(conversation, out var inbox) && inbox.TryDequeue(out var message))
        {
            lines.Add(message.Text);
            lines.AddRange(message.Photo is null ? [] : ["[图片]"]);
            lines.AddRange(message.Buttons.Select(button => $"[{button.Label}]"));
        }

        return string.Join('\n', lines);
    }
}
