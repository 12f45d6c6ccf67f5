using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <content>What the bot sends, and how a test takes it.</content>
public partial class TestAdapter
{
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(await SendAsync(activities[i], cancellationToken).ConfigureAwait(false));
        }

        return responses;
    }

    /// <summary>Replaces the queued reply of the same id.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var found = _replies.Any(reply => reply.Id == activity.Id);
            Requeue(_replies.Select(reply => reply.Id == activity.Id ? activity : reply));
            return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    /// <summary>Takes the reply out of the queue.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Requeue(_replies.Where(reply => reply.Id != reference.ActivityId));
        }

        return Task.CompletedTask;
    }

    /// <summary>The next reply, or null when there is none yet.</summary>
    public IActivity GetNextReply()
    {
        lock (_lock)
        {
            return _replies.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>The next reply, as soon as there is one.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        TaskCompletionSource<IActivity> waiting;
        lock (_lock)
        {
            if (_replies.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiting);
        }

        if (cancellationToken.CanBeCanceled)
        {
            var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
            waiting.Task.ContinueWith(_ => registration.Dispose(), TaskScheduler.Default);
        }

        return waiting.Task;
    }

    private async Task<string> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            activity.Id = NewId();
        }

        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        if (activity.Type == ActivityTypes.Delay)
        {
            await Task.Delay(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
        }
        else if (activity.Type != ActivityTypes.Trace || EnableTrace)
        {
            Enqueue(activity);
        }

        return activity.Id;
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            _replies.Enqueue(activity);
        }
    }

    private void Requeue(IEnumerable<Activity> replies)
    {
        var changed = replies.ToList();
        _replies.Clear();
        changed.ForEach(_replies.Enqueue);
    }
}
