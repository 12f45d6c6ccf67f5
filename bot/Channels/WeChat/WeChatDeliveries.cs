using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Fits turns of any length into WeChat's three tries of five seconds: the turn runs once, a try that cannot wait for
/// it stays silent, and after the last one the answer comes by itself, or with the resident's next message.
/// </summary>
internal sealed partial class WeChatDeliveries(
    WeChatAdapter adapter,
    IBot bot,
    WeChatTurns turns,
    WeChatKnownPushes known,
    RedisWeChatTries tries,
    WeChatLateReplies lateReplies,
    WeChatKeptMessages kept,
    WeChatComposer composer,
    IWeChatSpeech speech,
    WeChatMapping mapping,
    WeChatLoad load,
    WeChatDrain drain,
    TimeProvider time,
    ILogger<WeChatDeliveries> logger,
    EmergencyAdvice? advice = null)
{
    /// <summary>How long a try may take; what is written later may arrive after WeChat hung up.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(4.5);

    // What the store may take at the end of the last try, whose answer must still arrive.
    private static readonly TimeSpan StorePatience = TimeSpan.FromMilliseconds(300);

    /// <summary>Answers one delivery of a push.</summary>
    /// <param name="message">The push.</param>
    /// <param name="format">The format to reply in.</param>
    /// <param name="arrival">When the request came, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    public async Task<WeChatAnswer> DeliverAsync(WeChatMessage message, WeChatFormat format, long arrival)
    {
        WeChatMeter.Pushed(message);
        var activity = mapping.Of(message);
        var (conversation, push) = (activity.Conversation.Id, message.Stamp.PushId);
        var turn = load.Find(conversation, push);
        if (turn is not null)
        {
            WeChatMeter.Attached();
        }
        // Only what is new can be too much.
        else if (load.Admit(message) is not WeChatLoad.Verdict.Welcome and var verdict && !await IsKnownAsync(conversation, push))
        {
            return Refused(verdict, message, format);
        }

        turn ??= load.During(conversation, push, RunOnceAsync(activity, message, format));
        var left = Budget - time.GetElapsedTime(arrival);
        await ((Task)turn).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return turn.IsCompleted ? await FinishedAsync(turn, activity, message, format, arrival) : await UnfinishedAsync(turn, activity, message, format);
    }

    private async Task<bool> IsKnownAsync(string conversation, string push)
    {
        try
        {
            return await known(conversation, push).WaitAsync(StorePatience);
        }
        catch (Exception exception)
        {
            LogFailed(WeChatRedaction.Of(exception));
            return false;
        }
    }

    private WeChatAnswer Refused(WeChatLoad.Verdict verdict, WeChatMessage message, WeChatFormat format)
    {
        WeChatMeter.Answered(verdict == WeChatLoad.Verdict.TooFast ? "too fast" : "busy");
        return message.MustBeSeen ? new WeChatAnswer.Silence() : Excuse(verdict == WeChatLoad.Verdict.TooFast ? WeChatText.TooFast : WeChatText.OutOfOrder, message, format);
    }

    private async Task<WeChatAnswer> FinishedAsync(Task<string?> turn, Activity activity, WeChatMessage message, WeChatFormat format, long arrival)
    {
        try
        {
            var reply = await turn;
            if (reply is null)
            {
                WeChatMeter.Answered("acknowledged");
            }
            else
            {
                WeChatMeter.Passive(time.GetUtcNow() - time.GetElapsedTime(arrival) - message.Stamp.CreatedAt);
            }

            return reply is not null ? new WeChatAnswer.Reply(reply) { Written = () => lateReplies.Answered(message.Stamp.PushId) } : new WeChatAnswer.Acknowledgement();
        }
        catch (OperationCanceledException) when (drain.Token.IsCancellationRequested)
        {
            // Another host, or this one after its restart, gets the next try.
            return new WeChatAnswer.Silence();
        }
        catch (Exception exception)
        {
            LogFailed(WeChatRedaction.Of(exception));
            if (exception is TurnInDoubtException && await tries.CountAsync(activity.Conversation.Id, message.Stamp) < RedisWeChatTries.Last)
            {
                // The next try finds out; whatever was said now might be wrong.
                return new WeChatAnswer.Silence();
            }

            WeChatMeter.Answered("failed");
            return Excuse(WeChatText.OutOfOrder, message, format);
        }
    }

    private async Task<WeChatAnswer> UnfinishedAsync(Task<string?> turn, Activity activity, WeChatMessage message, WeChatFormat format)
    {
        // Nobody awaits the turn any more; its failure is seen here or by the next try.
        _ = turn.ContinueWith(task => LogFailed(WeChatRedaction.Of(task.Exception!)), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        if (await tries.CountAsync(activity.Conversation.Id, message.Stamp) < RedisWeChatTries.Last)
        {
            if (message.AwaitsAnswer)
            {
                speech.ShowTyping(message.Stamp.OpenId);
            }

            return new WeChatAnswer.Silence();
        }

        LogLate();
        WeChatMeter.Answered("late");
        if (!message.AwaitsAnswer)
        {
            return new WeChatAnswer.Acknowledgement();
        }

        return !await IsPromisedAsync(activity.Conversation.Id, message.Stamp, turn) ? Excuse(WeChatText.OutOfOrder, message, format)
            : speech.IsPossible ? new WeChatAnswer.Acknowledgement()
            : Say(WeChatText.StillWorking, message, format);
    }

    private async Task<bool> IsPromisedAsync(string conversation, WeChatStamp stamp, Task<string?> turn)
    {
        try
        {
            await lateReplies.PromiseAsync(conversation, stamp, turn, drain.Token).WaitAsync(StorePatience);
            return true;
        }
        catch (Exception exception)
        {
            LogFailed(WeChatRedaction.Of(exception));
            return false;
        }
    }

    private async Task<string?> RunOnceAsync(Activity activity, WeChatMessage message, WeChatFormat format)
    {
        var conversation = activity.Conversation.Id;
        WeChatComposed? composed = null;
        var began = 0L;
        // Asked for beside the claim and the turn: it costs no time of its own.
        var looked = message.AwaitsAnswer ? WaitingAsync(conversation, drain.Token) : null;
        var reply = await turns(
            conversation,
            message.Stamp.PushId,
            async stopping =>
            {
                if (began == 0)
                {
                    // Once for each push: every note opens an allotment of its own.
                    speech.Note(conversation, message);
                }

                began = time.GetTimestamp();
                using var span = WeChatMeter.StartTurn("wechat.turn", message);
                var owed = looked is null ? null : OwedAsync(conversation, looked, stopping);
                var said = await TurnAsync(activity, message, stopping);
                var waiting = owed is null ? [] : await owed;
                composed = await composer.ComposeAsync(conversation, message.Stamp, WeChatHumanSession.Silenced(activity) ? [] : waiting, said, stopping);
                span?.SetTag("wechat.reply", composed.Reply?.GetType().Name.ToLowerInvariant() ?? "none").SetTag("wechat.following", composed.Following.Count);
                return composed.Reply is { } answer ? format.Write(answer, Addressing(message)) : null;
            },
            drain.Token);
        if (composed is null)
        {
            WeChatMeter.Attached();
            return reply;
        }

        WeChatMeter.TurnTook(time.GetElapsedTime(began));
        if (composed.Settled.Count > 0)
        {
            await kept.SettleAsync(conversation, composed.Settled, drain.Token);
        }

        lateReplies.Follow(conversation, message.Stamp, composed.Following, drain.Token);
        return reply;
    }

    // What was read when the push came holds when its turn ran at once and nothing was there; all else is read again.
    private async Task<IReadOnlyList<WeChatShown>> OwedAsync(string conversation, Task<IReadOnlyList<OutboundMessage>> looked, CancellationToken stopping)
    {
        var isUnderway = await lateReplies.WaitAsync(conversation);
        var holds = !isUnderway && ConversationStorage.Current is { HasWaited: false } && (await looked).Count == 0;
        return holds ? [] : lateReplies.Shown(await WaitingAsync(conversation, stopping));
    }

    // What waits can wait on; the answer cannot.
    private async Task<IReadOnlyList<OutboundMessage>> WaitingAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await kept.WaitingAsync(conversation, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogKeptUnread(exception.GetType().Name);
            return [];
        }
    }

    private async Task<IReadOnlyList<Activity>> TurnAsync(Activity activity, WeChatMessage message, CancellationToken stopping)
    {
        var said = await adapter.ProcessAsync(activity, bot.OnTurnAsync, stopping);
        return said.Count == 0 && message is WeChatMessage.Other && !WeChatHumanSession.Silenced(activity) ? [MessageFactory.Text(WeChatText.CannotRead)] : said;
    }

    // No turn has run; whoever is in danger hears whom to call all the same.
    private WeChatAnswer Excuse(string words, WeChatMessage message, WeChatFormat format) =>
        Say(message.Words is { } said && advice?.Invoke(said) is { } numbers ? numbers : words, message, format);

    private WeChatAnswer Say(string words, WeChatMessage message, WeChatFormat format) => message.AwaitsAnswer
        ? new WeChatAnswer.Reply(format.Write(new WeChatReply.Text(words), Addressing(message)))
        : new WeChatAnswer.Acknowledgement();

    private WeChatAddressing Addressing(WeChatMessage message) =>
        new(message.Stamp.OpenId, message.Stamp.Account, time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of a WeChat push failed outside the bot. {Failure}")]
    private partial void LogFailed(string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Kept messages could not be read ({Failure}); they wait on.")]
    private partial void LogKeptUnread(string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn took longer than WeChat's three tries; its reply comes later.")]
    private partial void LogLate();
}
