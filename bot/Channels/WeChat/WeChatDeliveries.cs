using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Fits turns of any length into WeChat's three tries of five seconds: the turn runs once, a try that cannot wait for
/// it stays silent, and the last one says that the answer comes with the next message.
/// </summary>
internal sealed partial class WeChatDeliveries(
    WeChatAdapter adapter,
    IBot bot,
    WeChatTurns turns,
    WeChatTries tries,
    WeChatLateReplies lateReplies,
    WeChatKeptMessages kept,
    IOptions<WeChatOptions> options,
    TimeProvider time,
    IHostApplicationLifetime host,
    ILogger<WeChatDeliveries> logger)
{
    /// <summary>How long a try may take; what is written later may arrive after WeChat hung up.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(4.5);

    /// <summary>Answers one delivery of a push.</summary>
    /// <param name="message">The push.</param>
    /// <param name="format">The format to reply in.</param>
    /// <param name="arrival">When the request came, by <see cref="TimeProvider.GetTimestamp"/>.</param>
    public async Task<WeChatAnswer> DeliverAsync(WeChatMessage message, WeChatFormat format, long arrival)
    {
        var number = tries.Count(message.Stamp.PushId, message.Stamp.CreatedAt);
        var turn = RunOnceAsync(message, format);
        var left = Budget - time.GetElapsedTime(arrival);
        using var deadline = new CancellationTokenSource();
        await Task.WhenAny(turn, Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, deadline.Token));
        await deadline.CancelAsync();
        return turn.IsCompleted ? await FinishedAsync(turn, message, format) : Unfinished(turn, number, message, format);
    }

    private async Task<WeChatAnswer> FinishedAsync(Task<string?> turn, WeChatMessage message, WeChatFormat format)
    {
        try
        {
            return await turn is { } reply ? new WeChatAnswer.Reply(reply) : new WeChatAnswer.Acknowledgement();
        }
        catch (OperationCanceledException) when (host.ApplicationStopping.IsCancellationRequested)
        {
            // Another host, or this one after its restart, gets the next try.
            return new WeChatAnswer.Silence();
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            return Say(WeChatText.OutOfOrder, message, format);
        }
    }

    private WeChatAnswer Unfinished(Task<string?> turn, int number, WeChatMessage message, WeChatFormat format)
    {
        // Nobody awaits the turn any more; its failure is seen here or by the next try.
        _ = turn.ContinueWith(task => LogFailed(task.Exception!), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        if (number < WeChatTries.Last)
        {
            return new WeChatAnswer.Silence();
        }

        LogLate();
        if (message.AwaitsAnswer)
        {
            lateReplies.Keep(message.Stamp.OpenId, turn);
        }

        return Say(WeChatText.StillWorking, message, format);
    }

    private async Task<string?> RunOnceAsync(WeChatMessage message, WeChatFormat format)
    {
        var activity = WeChatActivities.ToActivity(message, options.Value.AppId, options.Value.MenuKeys);
        LateReply? late = null;
        IReadOnlyList<string> waiting = [];
        var reply = await turns(
            activity.Conversation.Id,
            message.Stamp.PushId,
            async stopping =>
            {
                late = message.AwaitsAnswer ? await lateReplies.FindAsync(message.Stamp.OpenId) : null;
                // Asked for beside the turn: it costs no time of its own.
                var looked = message.AwaitsAnswer ? WaitingAsync(activity.Conversation.Id, stopping) : Task.FromResult(waiting);
                var said = await TurnAsync(activity, message, stopping);
                waiting = await looked;
                IEnumerable<Activity> before = late is null ? [] : [MessageFactory.Text(late.Words)];
                return Rendered([.. before, .. WeChatKeptMessages.Shown(waiting, time.GetUtcNow()), .. said], message, format);
            },
            host.ApplicationStopping);
        if (late is not null)
        {
            lateReplies.Forget(message.Stamp.OpenId, late);
        }

        if (waiting.Count > 0)
        {
            await kept.ForgetAsync(activity.Conversation.Id, waiting, host.ApplicationStopping);
        }

        return reply;
    }

    // What waits can wait on; the answer cannot.
    private async Task<IReadOnlyList<string>> WaitingAsync(string conversation, CancellationToken cancellationToken)
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
        return said.Count == 0 && message is WeChatMessage.Other ? [MessageFactory.Text(WeChatText.CannotRead)] : said;
    }

    private string? Rendered(IReadOnlyList<Activity> said, WeChatMessage message, WeChatFormat format) =>
        WeChatReplies.Compose(said) is { } reply ? format.Write(reply, Addressing(message)) : null;

    private WeChatAnswer Say(string words, WeChatMessage message, WeChatFormat format) => message.AwaitsAnswer
        ? new WeChatAnswer.Reply(format.Write(new WeChatReply.Text(words), Addressing(message)))
        : new WeChatAnswer.Acknowledgement();

    private WeChatAddressing Addressing(WeChatMessage message) =>
        new(message.Stamp.OpenId, message.Stamp.Account, time.GetUtcNow());

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of a WeChat push failed outside the bot.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Kept messages could not be read ({Failure}); they wait on.")]
    private partial void LogKeptUnread(string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn took longer than WeChat's three tries; its reply waits for the resident's next message.")]
    private partial void LogLate();
}
