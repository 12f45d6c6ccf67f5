namespace CommunityBot.State;

/// <summary>
/// The pushes of this host that wait for their turn or have it: one of a conversation after the other, in the order
/// they came, and every delivery of a push joined to the first.
/// </summary>
internal sealed class ConversationQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Conversation, string Push), Task<string?>> _waiting = [];
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Runs the push when all before it are done; or gives the task of an earlier delivery.</summary>
    public Task<string?> JoinAsync(string conversation, string push, Func<Task<string?>> run)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
        {
            if (_waiting.TryGetValue((conversation, push), out var earlier))
            {
                return earlier;
            }

            before = _last.GetValueOrDefault(conversation, Task.CompletedTask);
            _waiting[(conversation, push)] = answer.Task;
            _last[conversation] = answer.Task;
        }

        _ = AnswerAsync(conversation, push, before, run, answer);
        return answer.Task;
    }

    private async Task AnswerAsync(string conversation, string push, Task before, Func<Task<string?>> run, TaskCompletionSource<string?> answer)
    {
        // How the push before ended is no concern of this one.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            var reply = await run();
            Leave(conversation, push, answer.Task);
            answer.SetResult(reply);
        }
        catch (OperationCanceledException exception)
        {
            Leave(conversation, push, answer.Task);
            answer.SetCanceled(exception.CancellationToken);
        }
        catch (Exception exception)
        {
            Leave(conversation, push, answer.Task);
            answer.SetException(exception);
        }
    }

    private void Leave(string conversation, string push, Task answer)
    {
        lock (_lock)
        {
            _waiting.Remove((conversation, push));
            if (_last.TryGetValue(conversation, out var last) && last == answer)
            {
                _last.Remove(conversation);
            }
        }
    }
}
