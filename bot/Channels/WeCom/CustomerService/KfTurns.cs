using System.Text.Json;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>
/// Answers one entry of an account's messages: the turn's answer is stored with its claim, and each message of it is
/// sent once, so that a host which dies between the two is followed by another that neither forgets nor repeats.
/// </summary>
internal sealed class KfTurns(
    WeChatAdapter adapter,
    IBot bot,
    WeChatTurns turns,
    KfActivities activities,
    KfSpeech speech,
    RedisKfSent sent,
    RedisWeChatLedger ledger,
    WeChatKeptMessages kept,
    WeChatDrain drain,
    TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    /// <summary>Sees to an entry, unless that has been done.</summary>
    public async Task HandleAsync(KfMessage message)
    {
        var to = Address(message);
        var push = message.Message.Stamp.PushId;
        if (message.IsByPerson || await sent.IsDoneAsync(to.Conversation, push))
        {
            return;
        }

        WeChatMeter.Pushed(message.Message);
        if (message.FailedId is { } failed)
        {
            await speech.FailedAsync(to, failed, drain.Token);
        }

        if (message.IsSaid)
        {
            // Times in the list are whole seconds, and each word opens a window of its own.
            ledger.Note(to.Conversation, message.Message, time.GetUtcNow() - message.At < Fresh ? null : message.At);
        }

        await DeliverAsync(message, to, push, await AnswerAsync(message, to, push));
        await sent.DoneAsync(to.Conversation, push);
    }

    private async Task<IReadOnlyList<KfPiece>> AnswerAsync(KfMessage message, KfAddress to, string push)
    {
        IReadOnlyList<OutboundMessage> waiting = [];
        var written = await turns(
            to.Conversation,
            push,
            async stopping =>
            {
                var began = time.GetTimestamp();
                using var span = WeChatMeter.StartTurn("wecom-kf.turn", message.Message);
                waiting = message.IsSaid ? await kept.WaitingAsync(to.Conversation, stopping) : [];
                var activity = activities.Of(message.Message);
                var said = await adapter.ProcessAsync(activity, bot.OnTurnAsync, stopping);
                WeChatMeter.TurnTook(time.GetElapsedTime(began));
                said = said.Count == 0 && message.Message is WeChatMessage.Other && !WeChatHumanSession.Silenced(activity) ? [MessageFactory.Text(WeChatText.CannotRead)] : said;
                // A bot that is silent, because a person talks, does not break in with what it kept.
                waiting = WeChatHumanSession.Silenced(activity) ? [] : waiting;
                return Written(waiting, said);
            },
            drain.Token);
        if (waiting.Count > 0)
        {
            await kept.ForgetAsync(to.Conversation, waiting, drain.Token);
        }

        return written is null ? [] : JsonSerializer.Deserialize(written, KfJson.Default.KfPieceArray)!;
    }

    private string? Written(IReadOnlyList<OutboundMessage> waiting, IReadOnlyList<Activity> said)
    {
        var now = time.GetUtcNow();
        var shown = waiting.Where(each => each.Expires is not { } expires || expires > now).Select(WeChatSpeech.AsActivity);
        var pieces = KfReplies.Compose([.. shown, .. said]);
        return pieces.Count == 0 ? null : JsonSerializer.Serialize([.. pieces], KfJson.Default.KfPieceArray);
    }

    private async Task DeliverAsync(KfMessage message, KfAddress to, string push, IReadOnlyList<KfPiece> pieces)
    {
        var said = pieces.Where(piece => piece.Kind != KfPiece.Transfer).ToArray();
        if (message.WelcomeCode is { } code && said.Length > 0)
        {
            await WelcomeAsync(message, to, push, code, said);
        }
        else if (said.Length > 0)
        {
            await SayAsync(to, push, said);
        }

        if (said.Length < pieces.Count && !await speech.TransferAsync(to, push, drain.Token))
        {
            await turns(to.Conversation, $"{push}-refused", async stopping => Written([], await adapter.ProcessAsync(activities.Refused(message), bot.OnTurnAsync, stopping)), drain.Token);
        }
    }

    private async Task SayAsync(KfAddress to, string push, KfPiece[] said)
    {
        var outcome = await speech.SayAsync(to, push, said, drain.Token);
        if (outcome is null or DeliveryOutcome.TryLater)
        {
            await speech.KeepAsync(to, push, said, 0, drain.Token);
        }

        WeChatMeter.Answered(outcome is DeliveryOutcome.Delivered ? "kf" : outcome is DeliveryOutcome.Undeliverable ? "lost" : "kept");
    }

    // A greeting is worth nothing later, but what a code on a wall led to has begun.
    private async Task WelcomeAsync(KfMessage message, KfAddress to, string push, string code, KfPiece[] said)
    {
        if (!await speech.WelcomeAsync(to, push, code, said[0], drain.Token))
        {
            WeChatMeter.Answered("lost");
            await (message.Message is WeChatMessage.Subscribe { Scene: not null } ? speech.KeepAsync(to, push, said, 0, drain.Token) : Task.CompletedTask);
        }
        else if (said.Length > 1)
        {
            await speech.KeepAsync(to, push, said, 1, drain.Token);
        }
    }

    private static KfAddress Address(KfMessage message) => new(message.Message.Stamp.PushId[..message.Message.Stamp.PushId.IndexOf(':', StringComparison.Ordinal)], message.Account, message.Resident);
}
