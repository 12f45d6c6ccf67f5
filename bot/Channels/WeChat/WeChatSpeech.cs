using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>Says something to a resident who is not waiting for it, by the interface, where the account and the platform's allotment let it.</summary>
internal sealed class WeChatSpeech(WeChatCustomerService service, WeChatAbilities abilities, RedisWeChatLedger ledger, WeChatSendings sendings, WeChatKeptMessages kept, WeChatPictures pictures) : IWeChatSpeech
{
    private const string Route = "service";

    /// <inheritdoc/>
    public bool CanTap => true;

    // The platform tells no limit; this many can be read.
    private const int MostTaps = 10;

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
        if (!IsPossible)
        {
            return null;
        }

        DeliveryOutcome whole = new DeliveryOutcome.Delivered();
        var pieces = WeChatReplies.Compose([AsActivity(message)], follows: true, pictures.ArePossible);
        for (var index = 0; index < pieces.Count; index++)
        {
            var (piece, part) = (pieces[index], Part(message, pieces[index], index));
            var outcome = await sendings.OnceAsync(part, Route, () => SpendAsync(openId, part, piece, cancellationToken));
            if (outcome is not (DeliveryOutcome.Delivered or DeliveryOutcome.Unknown))
            {
                return index == 0 ? outcome : await KeepAsync(message, pieces, index, cancellationToken);
            }

            whole = outcome is DeliveryOutcome.Unknown ? outcome : whole;
        }

        return pieces.Count == 0 ? new DeliveryOutcome.Undeliverable("there is nothing in it to say") : whole;
    }

    /// <inheritdoc/>
    public void ShowTyping(string openId)
    {
        if (abilities.Has(WeChatAbility.Typing))
        {
            _ = TypeAsync(openId);
        }
    }

    /// <summary>A kept or outgoing message as an activity of a turn would be.</summary>
    public static Activity AsActivity(OutboundMessage message)
    {
        var said = MessageFactory.Text(message.Text);
        said.SuggestedActions = new SuggestedActions(actions: [.. message.Buttons.Select(button => new CardAction(ActionTypes.ImBack, button.Label, value: button.Says))]);
        if (message.Photo is { } photo)
        {
            said.Attachments = [new Attachment("image/jpeg", photo)];
        }

        return said;
    }

    private async Task TypeAsync(string openId)
    {
        try
        {
            await (await ledger.MayTypeAsync(openId) ? service.TypeAsync(openId, CancellationToken.None) : Task.CompletedTask);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Nobody misses it.
        }
    }

    private static OutboundMessage Part(OutboundMessage message, WeChatPiece piece, int index) => index == 0
        ? message
        : piece.AsMessage(message with { Key = $"{message.Key}:{index}" });

    // What has begun is not begun again.
    private async Task<DeliveryOutcome> KeepAsync(OutboundMessage message, IReadOnlyList<WeChatPiece> pieces, int from, CancellationToken cancellationToken)
    {
        for (var index = from; index < pieces.Count; index++)
        {
            await kept.KeepAsync(Part(message, pieces[index], index), cancellationToken);
        }

        return new DeliveryOutcome.Kept();
    }

    private async Task<DeliveryOutcome?> SpendAsync(string openId, OutboundMessage message, WeChatPiece piece, CancellationToken cancellationToken)
    {
        if (await ledger.TakeAsync(message.To) is not { } spent)
        {
            return null;
        }

        var answer = await SendAsync(openId, piece, cancellationToken);
        if (answer is WeChatApiAnswer.Refused refused && WeChatErrors.IsWindow(refused.Code))
        {
            await ledger.CloseAsync(message.To);
        }

        var outcome = WeChatSendings.Outcome(answer);
        if (outcome is not (DeliveryOutcome.Delivered or DeliveryOutcome.Unknown))
        {
            await ledger.GiveBackAsync(spent);
        }

        return outcome;
    }

    private async Task<WeChatApiAnswer> SendAsync(string openId, WeChatPiece piece, CancellationToken cancellationToken)
    {
        if (piece.Picture is { } picture)
        {
            return await ShowAsync(openId, picture, cancellationToken);
        }

        if (piece.Article is { } article)
        {
            return await service.ShowAsync(openId, article, cancellationToken);
        }

        var asMenu = piece is { Words.Length: > 0, Options.Count: > 0 and <= MostTaps };
        var answer = asMenu ? await service.OfferAsync(openId, piece.Words, piece.Options, cancellationToken) : null;
        return answer is null or WeChatApiAnswer.Refused { Code: WeChatErrors.Menu }
            ? await service.SayAsync(openId, WeChatReplies.Linked(piece.Words, piece.Options), cancellationToken)
            : answer;
    }

    private async Task<WeChatApiAnswer> ShowAsync(string openId, string picture, CancellationToken cancellationToken)
    {
        WeChatApiAnswer answer = new WeChatApiAnswer.NotSent("The picture cannot be had.");
        foreach (var afresh in new[] { false, true })
        {
            if (await pictures.FindAsync(picture, afresh, cancellationToken) is not { } mediaId)
            {
                break;
            }

            answer = await service.ShowAsync(openId, mediaId, cancellationToken);
            if (answer is not WeChatApiAnswer.Refused { Code: WeChatErrors.NoSuchMedia })
            {
                return answer;
            }
        }

        return WeChatCards.AsText(new Attachment("image/jpeg", picture)) is { Length: > 0 } link ? await service.SayAsync(openId, link, cancellationToken) : answer;
    }
}
