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
    RedisWeChatTries tries,
    WeChatLateReplies lateReplies,
    WeChatKeptMessages kept,
    WeChatComposer composer,
    IWeChatSpeech speech,
    WeChatMapping mapping,
    WeChatLoad load,
    WeChatDrain drain,
    TimeProvider time,
    ILogger<WeChatDeliveries> logger)
{
    /// <summary>How long a try may take; what is written later may arrive after WeChat hung up.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(4.5);

    /// <summary>Answers one delivery of a push.</summary>
    /// <param name="message">The push.</param>
    /// <param name="format">The format to reply in.</param>
    /// <param name="arrival">When the request came, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    public async Task<WeChatAnswer> DeliverAsync(WeChatMessage message, WeChatFormat format, long arrival)
    {
        WeChatMeter.Pushed(message);
        switch (load.Admit(message))
        {
            case WeChatLoad.Verdict.TooMany:
                WeChatMeter.Answered("busy");
                return message.AwaitsAnswer ? Say(WeChatText.OutOfOrder, message, format) : new WeChatAnswer.Silence();
            case WeChatLoad.Verdict.TooFast:
                WeChatMeter.Answered("too fast");
                return message.AwaitsAnswer ? Say(WeChatText.TooFast, message, format) : new WeChatAnswer.Acknowledgement();
        }

        var activity = mapping.Of(message);
        var turn = load.During(RunOnceAsync(activity, message, format));
        var left = Budget - time.GetElapsedTime(arrival);
        await ((Task)turn).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return turn.IsCompleted ? await FinishedAsync(turn, message, format, arrival) : await UnfinishedAsync(turn, activity, message, format);
    }

    private async Task<WeChatAnswer> FinishedAsync(Task<string?> turn, WeChatMessage message, WeChatFormat format, long arrival)
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
            WeChatMeter.Answered("failed");
            return Say(WeChatText.OutOfOrder, message, format);
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

        return await PromisedAsync(activity.Conversation.Id, message.Stamp, turn) && speech.IsPossible
            ? new WeChatAnswer.Acknowledgement()
            : Say(WeChatText.StillWorking, message, format);
    }

    private async Task<bool> PromisedAsync(string conversation, WeChatStamp stamp, Task<string?> turn)
    {
        try
        {
            await lateReplies.PromiseAsync(conversation, stamp, turn, drain.Token);
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
        speech.Note(conversation, message);
        WeChatComposed? composed = null;
        var began = 0L;
        var reply = await turns(
            conversation,
            message.Stamp.PushId,
            async stopping =>
            {
                began = time.GetTimestamp();
                using var span = WeChatMeter.StartTurn("wechat.turn", message);
                // Asked for beside the turn: it costs no time of its own.
                var looked = message.AwaitsAnswer ? WaitingAsync(conversation, stopping) : Task.FromResult<IReadOnlyList<WeChatShown>>([]);
                var said = await TurnAsync(activity, message, stopping);
                var owed = await looked;
                composed = await composer.ComposeAsync(conversation, message.Stamp, WeChatHumanSession.Silenced(activity) ? [] : owed, said, stopping);
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

    // What waits can wait on; the answer cannot.
    private async Task<IReadOnlyList<WeChatShown>> WaitingAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            await lateReplies.WaitAsync(conversation);
            return lateReplies.Shown(await kept.WaitingAsync(conversation, cancellationToken));
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
