using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>Says something to a resident who is not waiting for it, by the interface, where the account and the platform's allotment let it.</summary>
internal sealed class WeChatSpeech(WeChatCustomerService service, WeChatAbilities abilities, RedisWeChatLedger ledger, WeChatSendings sendings) : IWeChatSpeech
{
    /// <inheritdoc/>
    public void Note(string conversation, WeChatMessage message)
    {
        if (IsPossible)
        {
            ledger.Note(conversation, message);
        }
    }

    /// <inheritdoc/>
    public bool IsPossible => abilities.Has(WeChatAbility.CustomerService);

    /// <inheritdoc/>
    public async Task<DeliveryOutcome?> SayAsync(string openId, OutboundMessage message, CancellationToken cancellationToken)
    {
        if (!IsPossible || await ledger.TakeAsync(message.To) is not { } spent)
        {
            return null;
        }

        var outcome = await sendings.OnceAsync(message, "service", () => SendAsync(openId, message, cancellationToken));
        if (outcome is not (DeliveryOutcome.Delivered or DeliveryOutcome.Unknown))
        {
            await ledger.GiveBackAsync(spent);
        }

        return outcome;
    }

    /// <inheritdoc/>
    public void ShowTyping(string openId)
    {
        if (abilities.Has(WeChatAbility.Typing))
        {
            _ = service.TypeAsync(openId, CancellationToken.None);
        }
    }

    /// <summary>A kept or outgoing message as an activity of a turn would be.</summary>
    public static Activity AsActivity(OutboundMessage message)
    {
        var said = MessageFactory.Text(message.Text);
        said.SuggestedActions = new SuggestedActions(actions: [.. message.Buttons.Select(button => new CardAction(ActionTypes.ImBack, button.Label, value: button.Says))]);
        return said;
    }

    private async Task<DeliveryOutcome?> SendAsync(string openId, OutboundMessage message, CancellationToken cancellationToken)
    {
        var answer = await (WeChatReplies.Compose([AsActivity(message)]) switch
        {
            WeChatReply.Article article => service.ShowAsync(openId, article, cancellationToken),
            WeChatReply.Text text => service.SayAsync(openId, text.Content, cancellationToken),
            _ => Task.FromResult<WeChatApiAnswer>(new WeChatApiAnswer.Refused(44004, "empty content", null)),
        });
        if (answer is WeChatApiAnswer.Refused refused && WeChatErrors.IsWindow(refused.Code))
        {
            await ledger.CloseAsync(message.To);
        }

        return WeChatSendings.Outcome(answer);
    }
}
