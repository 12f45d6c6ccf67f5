namespace CommunityBot.State;

/// <summary>The pushes of this host that wait for their turn or have it; every delivery of a push is joined to the first.</summary>
internal sealed class ConversationQueue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Conversation, string Push), Task<string?>> _waiting = [];
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);

    /// <summary>Runs the push, or gives the task of an earlier delivery.</summary>
    /// <param name="conversation">The conversation's id.</param>
    /// <param name="push">The push.</param>
    /// <param name="claim">Begins the claim of a place in the conversation's line; called for one push after the other, in the order they came.</param>
    /// <param name="run">Goes on from there; the task it is given ends with this host's push before this one.</param>
    public Task<string?> JoinAsync(string conversation, string push, Func<Task<ConversationClaim>> claim, Func<Task<ConversationClaim>, Task, Task<string?>> run)
    {
        var answer = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        Task<ConversationClaim> claimed;
        lock (_lock)
        {
            if (_waiting.TryGetValue((conversation, push), out var earlier))
            {
                return earlier;
            }

            before = _last.GetValueOrDefault(conversation, Task.CompletedTask);
            _waiting[(conversation, push)] = answer.Task;
            _last[conversation] = answer.Task;
            // Here, so that the line in Redis has the order of this one.
            claimed = claim();
        }

        _ = AnswerAsync(conversation, push, run(claimed, before), answer);
        return answer.Task;
    }

    private async Task AnswerAsync(string conversation, string push, Task<string?> run, TaskCompletionSource<string?> answer)
    {
        try
        {
            var reply = await run;
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
