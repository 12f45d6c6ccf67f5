using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CommunityBot.State;

/// <summary>
/// One turn for each push, however often and on however many hosts it is delivered, and one turn of a conversation
/// after the other. What a turn changes and what it answers become durable in one write; who loses a race runs again
/// on what the other one wrote.
/// </summary>
internal sealed partial class ConversationTurns(ConversationStore store, ILogger<ConversationTurns> logger)
{
    private const int MostRuns = 4;

    // A dead host's push is free for the next delivery well within the 4.5 seconds that one has.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly string _owner = RandomNumberGenerator.GetHexString(16, lowercase: true);
    private readonly ConcurrentDictionary<(string Conversation, string Push), Lazy<Task<string?>>> _running = new();
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>
    /// Runs the turn of a push, or joins it, or gives what it was answered with. The task ends with the turn or with the
    /// host, whoever asked and hung up.
    /// </summary>
    /// <param name="conversation">The conversation's id.</param>
    /// <param name="push">The push's dedupe key.</param>
    /// <param name="turn">Gives the reply as the channel wants to store it; null for an acknowledgement without one. May run again after a lost race.</param>
    /// <param name="stopping">Ends with the host.</param>
    public Task<string?> RunAsync(string conversation, string push, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        var key = (conversation, push);
        return _running.GetOrAdd(key, _ => new Lazy<Task<string?>>(() => InOrderAsync(key, turn, stopping))).Value;
    }

    private Task<string?> InOrderAsync((string Conversation, string Push) key, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        lock (_last)
        {
            var before = _last.GetValueOrDefault(key.Conversation, Task.CompletedTask);
            var task = AfterAsync(before, key, turn, stopping);
            _last[key.Conversation] = task;
            _ = ForgetAsync(key, task);
            return task;
        }
    }

    private async Task<string?> AfterAsync(Task before, (string Conversation, string Push) key, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        // The turn before may have failed; that is no concern of this one. Leaving the lock comes first in any case.
        await Task.WhenAny(before).ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return await AnswerAsync(key.Conversation, key.Push, turn, stopping);
    }

    private async Task ForgetAsync((string Conversation, string Push) key, Task task)
    {
        await Task.WhenAny(task);
        _running.TryRemove(key, out _);
        lock (_last)
        {
            if (_last.TryGetValue(key.Conversation, out var last) && last == task)
            {
                _last.Remove(key.Conversation);
            }
        }
    }

    private async Task<string?> AnswerAsync(string conversation, string push, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        var (claimed, document) = await store.ClaimAsync(conversation, push, _owner, Lease);
        while (!claimed && document.Find(push) is null)
        {
            // Another host has it; either its reply appears or its lease runs out.
            await Task.Delay(Poll, stopping);
            (claimed, document) = await store.ClaimAsync(conversation, push, _owner, Lease);
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var lease = KeepLeaseAsync(conversation, push, done.Token);
        try
        {
            return await RunAsync(document, push, turn, stopping);
        }
        finally
        {
            await done.CancelAsync();
            await lease;
        }
    }

    private async Task<string?> RunAsync(ConversationDocument document, string push, Func<CancellationToken, Task<string?>> turn, CancellationToken stopping)
    {
        for (var run = 1; document.Find(push) is null; run++)
        {
            ConversationStorage.Current = document;
            var reply = await turn(stopping);
            ConversationStorage.Current = null;
            document.Answer(push, reply);
            if (await store.TryWriteAsync(document))
            {
                return reply;
            }

            LogRaceLost(run);
            if (run == MostRuns)
            {
                throw new InvalidOperationException("The conversation was written by others during every run of the turn.");
            }

            document = await store.ReadAsync(document.Conversation);
        }

        return document.Find(push)!.Reply;
    }

    private async Task KeepLeaseAsync(string conversation, string push, CancellationToken done)
    {
        try
        {
            do
            {
                await Task.Delay(Renewal, done);
            }
            while (await store.RenewAsync(conversation, push, _owner, Lease));
        }
        catch (OperationCanceledException)
        {
            // The turn is over.
        }
        catch (Exception exception) when (exception is StackExchange.Redis.RedisException or TimeoutException)
        {
            LogLeaseLost(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Another turn wrote the conversation first; the turn runs again (run {Run} was lost).")]
    private partial void LogRaceLost(int run);

    [LoggerMessage(LogLevel.Warning, "The lease of a push could not be renewed.")]
    private partial void LogLeaseLost(Exception exception);
}
