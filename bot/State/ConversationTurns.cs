using System.Security.Cryptography;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// One turn for each push, however often and to however many hosts it is delivered, and one turn of a conversation
/// after the other, in the order in which its pushes came to any host. What a turn changes and what it answers become
/// durable in one write; who loses its place by standing still runs again on what was written meanwhile.
/// </summary>
internal sealed partial class ConversationTurns(ConversationStore store, ILogger<ConversationTurns> logger)
{
    private const int MostReruns = 3;

    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(200);

    private readonly string _host = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly ConversationQueue _queue = new();

    /// <summary>
    /// Runs the turn of a push, or joins it, or gives what the push was answered with. The task ends with the turn or
    /// with the host, whoever asked and hung up.
    /// </summary>
    /// <param name="conversation">The conversation's id.</param>
    /// <param name="pushId">The push, the same for all its deliveries.</param>
    /// <param name="turn">
    /// Gives the reply as the channel wants it stored, null for an acknowledgement without one. It may run again, on
    /// newer state, after a lost race or a crash: what it does elsewhere must be keyed by the push.
    /// </param>
    /// <param name="hostStopping">Ends the turn with the host; never a request's token.</param>
    public Task<string?> RunAsync(string conversation, string pushId, Func<CancellationToken, Task<string?>> turn, CancellationToken hostStopping)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversation);
        ArgumentException.ThrowIfNullOrEmpty(pushId);
        // What a channel calls a push names its resident, and outlives an erasure in the ring.
        pushId = Pseudonym.Of(pushId);
        return _queue.JoinAsync(
            conversation,
            pushId,
            () => store.ClaimAsync(conversation, pushId, _host),
            (claimed, before) => AnswerAsync(new Push(conversation, pushId, before), claimed, turn, hostStopping));
    }

    /// <summary>Whether a push has had its turn, has it now or waits for it, on any host.</summary>
    public Task<bool> KnowsAsync(string conversation, string pushId) => store.KnowsAsync(conversation, Pseudonym.Of(pushId));

    private async Task<string?> AnswerAsync(Push push, Task<ConversationClaim> claimed, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        try
        {
            var claim = await claimed;
            for (var rerun = 0; rerun <= MostReruns; rerun++)
            {
                claim = await WaitAsync(push, claim, stopping);
                if (claim.Document is null || claim.Document.Ring.Find(push.Id) is not null)
                {
                    return await AnsweredAsync(push, claim);
                }

                if (await TryRunAsync(push, claim, turn, stopping) is (true, var reply))
                {
                    return reply;
                }

                LogRaceLost(rerun);
                claim = await store.ClaimAsync(push.Conversation, push.Id, _host);
            }

            throw new InvalidOperationException("Others wrote the conversation during every run of the turn.");
        }
        catch
        {
            _ = ReleaseAsync(push);
            throw;
        }
    }

    // Until the push is first in its conversation's line, or was answered.
    private async Task<ConversationClaim> WaitAsync(Push push, ConversationClaim claim, CancellationToken stopping)
    {
        for (var pause = FirstLook; claim.Standing == Standing.Waits && claim.Document!.Ring.Find(push.Id) is null; pause = Longer(pause))
        {
            if (push.Before.IsCompleted)
            {
                // Another host has one before it, or this very one: its turn ends, or its lease.
                await Task.Delay(pause, stopping);
            }
            else
            {
                // Nothing of other hosts matters before this host's own; only the place must be kept.
                await Task.WhenAny(push.Before, Task.Delay(PushLease.RenewEvery, stopping));
                stopping.ThrowIfCancellationRequested();
                pause = FirstLook;
            }

            claim = await store.ClaimAsync(push.Conversation, push.Id, _host);
            claim.Document?.HasWaited = true;
        }

        return claim;
    }

    private async Task<string?> AnsweredAsync(Push push, ConversationClaim claim)
    {
        if (claim.Document is null)
        {
            return claim.Reply;
        }

        _ = ReleaseAsync(push);
        var answered = claim.Document.Ring.Find(push.Id)!;
        return answered.IsElsewhere ? await store.ReplyAsync(push.Conversation, push.Id) : answered.Reply;
    }

    private async Task<(bool Written, string? Reply)> TryRunAsync(Push push, ConversationClaim claim, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        var document = claim.Document!;
        var running = RunAsync(document, turn, stopping);
        // Many a turn is over before it has to wait for anything.
        var reply = running.IsCompleted ? await running : await RenewedAsync(push, running);
        document.Ring.Add(new AnsweredPush(push.Id, reply), claim.Now);
        try
        {
            return (await store.TryWriteAsync(document), reply);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            throw new TurnInDoubtException(exception);
        }
    }

    private async Task<string?> RenewedAsync(Push push, Task<string?> running)
    {
        await using var lease = new PushLease(store, push.Conversation, push.Id, _host);
        return await running;
    }

    private static async Task<string?> RunAsync(ConversationDocument document, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        ConversationStorage.Current = document;
        try
        {
            return await turn(stopping);
        }
        finally
        {
            document.Close();
        }
    }

    // Nobody waits for it: what stopped the turn may stand in the way here too, and the lease ends by itself. On one
    // connection it comes before whatever is asked next of the conversation.
    private async Task ReleaseAsync(Push push)
    {
        try
        {
            await store.ReleaseAsync(push.Conversation, push.Id, _host);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestLook ? pause * 2 : LongestLook;

    [LoggerMessage(LogLevel.Information, "The conversation was written during the turn; the turn runs again (rerun {Rerun}).")]
    private partial void LogRaceLost(int rerun);

    /// <param name="Conversation">Its conversation.</param>
    /// <param name="Id">Its dedupe key.</param>
    /// <param name="Before">Ends with this host's push before it.</param>
    private sealed record Push(string Conversation, string Id, Task Before);
}
