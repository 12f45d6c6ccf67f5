using System.Security.Cryptography;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// One turn for each push, however often and to however many hosts it is delivered, and one turn of a conversation
/// after the other. What a turn changes and what it answers become durable in one write; who loses a race runs again
/// on what the other one wrote.
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
        return _queue.JoinAsync(conversation, pushId, () => AnswerAsync(conversation, pushId, turn, hostStopping));
    }

    private async Task<string?> AnswerAsync(string conversation, string push, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        var (claimed, reading) = await store.ClaimAsync(conversation, push, _host);
        for (var pause = FirstLook; !claimed && reading.Document.Ring.Find(push) is null; pause = Longer(pause))
        {
            // Another host has it: its reply appears, or its lease ends.
            await Task.Delay(pause, stopping);
            (claimed, reading) = await store.ClaimAsync(conversation, push, _host);
        }

        if (reading.Document.Ring.Find(push) is { } answered)
        {
            return answered.Reply;
        }

        await using var lease = new PushLease(store, conversation, push, _host);
        try
        {
            return await RunAsync(reading, push, turn, stopping);
        }
        catch
        {
            await ReleaseAsync(conversation, push);
            throw;
        }
    }

    private async Task<string?> RunAsync(ConversationReading reading, string push, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        var conversation = reading.Document.Conversation;
        for (var rerun = 0; ; rerun++)
        {
            reading = await WaitForPrecedenceAsync(reading, stopping);
            if (reading.Document.Ring.Find(push) is { } answered)
            {
                return answered.Reply;
            }

            var reply = await RunAsync(reading.Document, turn, stopping);
            reading.Document.Ring.Add(new AnsweredPush(push, reply));
            if (await store.TryWriteAsync(reading.Document))
            {
                await (reading.Precedence is null ? Task.CompletedTask : store.YieldPrecedenceAsync(conversation, _host));
                return reply;
            }

            LogRaceLost(rerun);
            if (rerun == MostReruns)
            {
                throw new InvalidOperationException("Others wrote the conversation during every run of the turn.");
            }

            reading = await store.TakePrecedenceAsync(conversation, _host);
        }
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

    // Under a steady stream of another host's turns a slower one would lose every race.
    private async Task<ConversationReading> WaitForPrecedenceAsync(ConversationReading reading, CancellationToken stopping)
    {
        for (var pause = FirstLook; reading.Precedence is { } host && host != _host; pause = Longer(pause))
        {
            await Task.Delay(pause, stopping);
            reading = await store.ReadAsync(reading.Document.Conversation);
        }

        return reading;
    }

    private async Task ReleaseAsync(string conversation, string push)
    {
        try
        {
            await store.ReleaseAsync(conversation, push, _host);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            // What stopped the turn stands in the way here too; the lease ends by itself.
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestLook ? pause * 2 : LongestLook;

    [LoggerMessage(LogLevel.Information, "Another host wrote the conversation first; the turn runs again (rerun {Rerun}).")]
    private partial void LogRaceLost(int rerun);
}
