using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Sending, changing and deleting activities, past the handlers that asked to see them.</content>
public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var reply = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            reply.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            reply.InputHint = inputHint;
        }

        return SendActivityAsync(reply, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return SendFrom(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(activity);
        return UpdateFrom(0, activity.ApplyConversationReference(Activity.GetConversationReference()), cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFrom(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse[]> SendFrom(int index, List<Activity> outgoing, CancellationToken cancellationToken) =>
        index < _sending.Count
            ? _sending[index](this, outgoing, () => SendFrom(index + 1, outgoing, cancellationToken))
            : Activity.DeliveryMode == DeliveryModes.ExpectReplies
                ? Task.FromResult(Buffer(outgoing))
                : Deliver(outgoing, cancellationToken);

    private Task<ResourceResponse> UpdateFrom(int index, Activity activity, CancellationToken cancellationToken) =>
        index < _updating.Count
            ? _updating[index](this, activity, () => UpdateFrom(index + 1, activity, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteFrom(int index, ConversationReference reference, CancellationToken cancellationToken) =>
        index < _deleting.Count
            ? _deleting[index](this, reference, () => DeleteFrom(index + 1, reference, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private ResourceResponse[] Buffer(List<Activity> outgoing)
    {
        foreach (var activity in outgoing)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                // An adapter would have noted it; this one never sees it.
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }

            Responded |= activity.Type != ActivityTypes.Trace;
        }

        return [.. outgoing.Select(_ => new ResourceResponse())];
    }

    private async Task<ResourceResponse[]> Deliver(List<Activity> outgoing, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. outgoing], cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < outgoing.Count; i++)
        {
            if (responses is not null && i < responses.Length)
            {
                outgoing[i].Id = responses[i]?.Id;
            }

            Responded |= outgoing[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }
}
