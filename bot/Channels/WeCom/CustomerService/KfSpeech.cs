using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Speaks to residents through the account's customer service, each message once, within what the platform allows.</summary>
internal sealed class KfSpeech(KfApi api, KfPictures pictures, RedisWeChatLedger ledger, WeChatSendings sendings, RedisKfSent sent, WeChatKeptMessages kept, IOptions<WeComOptions> options, TimeProvider time)
{
    private const string Route = "kf";

    /// <summary>Says pieces in order; when one after the first cannot go, it and the rest are kept for the resident's next word.</summary>
    /// <param name="to">Whom.</param>
    /// <param name="key">The same in every try.</param>
    /// <param name="pieces">What.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    /// <returns>What became of them as a whole; null when nothing was said, because nothing may be.</returns>
    public async Task<DeliveryOutcome?> SayAsync(KfAddress to, string key, IReadOnlyList<KfPiece> pieces, CancellationToken cancellationToken)
    {
        for (var index = 0; index < pieces.Count; index++)
        {
            var (piece, message) = (pieces[index], Message(to, $"{key}:{index}", pieces[index]));
            var outcome = await sendings.OnceAsync(message, Route, () => SpendAsync(to, message, piece, cancellationToken));
            if (outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Unknown)
            {
                continue;
            }

            if (index == 0)
            {
                return outcome;
            }

            await KeepAsync(to, key, pieces, index, cancellationToken);
            return new DeliveryOutcome.Kept();
        }

        return new DeliveryOutcome.Delivered();
    }

    /// <summary>Keeps an answer, from one of its pieces on, for the resident's next word.</summary>
    public async Task KeepAsync(KfAddress to, string key, IReadOnlyList<KfPiece> pieces, int from, CancellationToken cancellationToken)
    {
        for (var index = from; index < pieces.Count; index++)
        {
            if (Message(to, $"{key}:{index}", pieces[index]) is { Text.Length: > 0 } message)
            {
                await kept.KeepAsync(message, cancellationToken);
            }
        }
    }

    /// <summary>Greets; the code is good once, and costs nothing of the allotment.</summary>
    public async Task<bool> WelcomeAsync(KfAddress to, string key, string code, KfPiece piece, CancellationToken cancellationToken)
    {
        var message = Message(to, $"{key}:0", piece);
        return piece.Kind is "text" or "msgmenu" && await sendings.OnceAsync(
            message,
            Route,
            async () => KfErrors.Outcome(await api.WelcomeAsync(code, Id(message.Key), piece.Kind, JsonNode.Parse(piece.Content)!, cancellationToken))) is DeliveryOutcome.Delivered or DeliveryOutcome.Unknown;
    }

    /// <summary>Gives a resident to the account's own people.</summary>
    /// <returns>Whether they have them, or wait for one.</returns>
    public async Task<bool> TransferAsync(KfAddress to, string key, CancellationToken cancellationToken) =>
        await sendings.OnceAsync(
            Message(to, $"{key}:transfer", null),
            Route,
            async () => await api.TransferAsync(to.Account, to.Resident, options.Value.HandOverTo, cancellationToken) is WeChatApiAnswer.Done || await api.IsWithPeopleAsync(to.Account, to.Resident, cancellationToken)
                ? new DeliveryOutcome.Delivered()
                : null) is not null;

    /// <summary>The platform did not deliver a message it had taken: it waits for the resident's next word.</summary>
    public async Task FailedAsync(KfAddress to, string id, CancellationToken cancellationToken)
    {
        await ledger.CloseAsync(to.Conversation);
        if (await sent.FindAsync(to.Conversation, id) is { } message)
        {
            await kept.KeepAsync(message, cancellationToken);
        }
    }

    private async Task<DeliveryOutcome?> SpendAsync(KfAddress to, OutboundMessage message, KfPiece piece, CancellationToken cancellationToken)
    {
        if (await ledger.TakeAsync(to.Conversation) is not { } spent)
        {
            return null;
        }

        var outcome = await SendAsync(to, message, piece, cancellationToken);
        if (outcome is not (DeliveryOutcome.Delivered or DeliveryOutcome.Unknown))
        {
            await ledger.GiveBackAsync(spent);
        }

        return outcome;
    }

    private async Task<DeliveryOutcome?> SendAsync(KfAddress to, OutboundMessage message, KfPiece piece, CancellationToken cancellationToken)
    {
        var (kind, content) = await pictures.FilledAsync(piece, cancellationToken);
        if (content is null)
        {
            return null;
        }

        var answer = await api.SendAsync(to.Account, to.Resident, Id(message.Key), kind, content, cancellationToken);
        switch (answer)
        {
            case WeChatApiAnswer.Done:
                await sent.NoteAsync(to.Conversation, Id(message.Key), message);
                break;
            case WeChatApiAnswer.Refused refused when KfErrors.IsWindow(refused.Code):
                await ledger.CloseAsync(to.Conversation);
                break;
        }

        return KfErrors.Outcome(answer);
    }

    private OutboundMessage Message(KfAddress to, string key, KfPiece? piece) => new()
    {
        Key = key,
        To = to.Conversation,
        Text = piece?.Words ?? "",
        Buttons = [.. piece?.Buttons ?? []],
        Photo = piece?.Kind == KfPiece.Photo ? piece.Content : null,
        SendAt = time.GetUtcNow(),
        Topic = Route,
    };

    // The platform takes an id of ours once.
    private static string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16));
}
