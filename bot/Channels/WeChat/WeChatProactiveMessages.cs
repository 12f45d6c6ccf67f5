using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Speaks first in WeChat by the best way that is open: a customer-service message while the resident's last word lets
/// it, else a notice in an approved form, else the message is kept and shown with the next answer.
/// </summary>
internal sealed class WeChatProactiveMessages(WeChatSpeech speech, WeChatNotices notices, WeChatAbilities abilities, WeChatSendings sendings, WeChatKeptMessages kept, RedisWeChatAcceptances acceptances, IOptions<WeChatOptions> options, TimeProvider time) : IProactiveChannel
{
    private const string AnyTopic = "*";

    /// <inheritdoc/>
    public string ChannelId => WeChatActivities.ChannelId;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken)
    {
        var openId = contact.User ?? message.To[(message.To.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var outcome = await speech.SayAsync(openId, message, cancellationToken)
            ?? await NotifyAsync(openId, message, cancellationToken)
            ?? await KeepAsync(message, cancellationToken);
        WeChatMeter.Delivered(outcome);
        return outcome;
    }

    private async Task<DeliveryOutcome?> NotifyAsync(string openId, OutboundMessage message, CancellationToken cancellationToken)
    {
        var known = options.Value.Notices;
        if ((known.GetValueOrDefault(message.Topic) ?? known.GetValueOrDefault(AnyTopic)) is not { } notice
            || !abilities.Has(notice.IsSubscription ? WeChatAbility.Subscription : WeChatAbility.Template))
        {
            return null;
        }

        var outcome = await sendings.OnceAsync(message, "notice", () => SendAsync(openId, notice, message, cancellationToken));
        if (outcome is DeliveryOutcome.Delivered)
        {
            // A notice is a line: the whole message is read with the next answer.
            await kept.KeepAsync(message, cancellationToken);
        }

        return outcome;
    }

    private async Task<DeliveryOutcome?> SendAsync(string openId, WeChatNotice notice, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (notice.IsSubscription && !await acceptances.TakeAsync(message.To, notice.TemplateId, notice.IsLongTerm))
        {
            return null;
        }

        var answer = await notices.SendAsync(openId, notice, Values(notice, message), message.Key, cancellationToken);
        switch (answer)
        {
            case WeChatApiAnswer.Refused { Code: WeChatErrors.NotAgreed }:
                await acceptances.ClearAsync(message.To, notice.TemplateId);
                break;
            case WeChatApiAnswer.Refused or WeChatApiAnswer.NotSent when notice is { IsSubscription: true, IsLongTerm: false }:
                await acceptances.GiveBackAsync(message.To, notice.TemplateId);
                break;
        }

        return WeChatSendings.Outcome(answer);
    }

    private async Task<DeliveryOutcome> KeepAsync(OutboundMessage message, CancellationToken cancellationToken)
    {
        await kept.KeepAsync(message, cancellationToken);
        return new DeliveryOutcome.Kept();
    }

    private Dictionary<string, string> Values(WeChatNotice notice, OutboundMessage message) => notice.Fields.ToDictionary(
        field => field.Key,
        field => field.Value
            .Replace("{text}", message.Text.Split('\n')[0], StringComparison.Ordinal)
            .Replace("{time}", time.GetLocalNow().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
