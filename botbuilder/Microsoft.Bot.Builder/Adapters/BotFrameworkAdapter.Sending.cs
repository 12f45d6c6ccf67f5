using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>What the bot says, and whom it says it to.</content>
public partial class BotFrameworkAdapter
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
            activities[i].Id = null;
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return await Conversations(turnContext).UpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return Conversations(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    public virtual Task DeleteConversationMemberAsync(ITurnContext turnContext, string memberId, CancellationToken cancellationToken) =>
        Conversations(turnContext).DeleteConversationMemberAsync(turnContext.Activity.Conversation.Id, memberId, cancellationToken);

    public virtual Task<IList<ChannelAccount>> GetActivityMembersAsync(ITurnContext turnContext, string activityId, CancellationToken cancellationToken) =>
        Conversations(turnContext).GetActivityMembersAsync(turnContext.Activity.Conversation.Id, activityId ?? turnContext.Activity.Id, cancellationToken);

    public virtual Task<IList<ChannelAccount>> GetConversationMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        Conversations(turnContext).GetConversationMembersAsync(turnContext.Activity.Conversation.Id, cancellationToken);

    public async Task<ConversationsResult> GetConversationsAsync(string serviceUrl, MicrosoftAppCredentials credentials, string continuationToken, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(credentials);
        using var connector = new ConnectorClient(new Uri(serviceUrl), credentials, HttpClient, disposeHttpClient: false);
        return await connector.Conversations.GetConversationsAsync(continuationToken, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task<ConversationsResult> GetConversationsAsync(ITurnContext turnContext, string continuationToken, CancellationToken cancellationToken) =>
        Conversations(turnContext).GetConversationsAsync(continuationToken, cancellationToken);

    /// <summary>Whether <see cref="ProcessOutgoingActivityAsync"/> sends this one; by itself none.</summary>
    protected virtual bool CanProcessOutgoingActivity(Activity activity) => false;

    protected virtual Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotImplementedException();

    private static IConversations Conversations(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var connector = turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector: it was not started by this adapter.");
        return connector.Conversations;
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return await (CanProcessOutgoingActivity(activity)
                    ? ProcessOutgoingActivityAsync(turnContext, activity, cancellationToken)
                    : DeliverAsync(Conversations(turnContext), activity, cancellationToken)).ConfigureAwait(false);
        }
    }

    private Task<ResourceResponse> DeliverAsync(IConversations conversations, Activity activity, CancellationToken cancellationToken)
    {
        Task<ResourceResponse> Deliver() => string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? conversations.SendToConversationAsync(activity, cancellationToken)
            : conversations.ReplyToActivityAsync(activity, cancellationToken);
        return _retries is null ? Deliver() : _retries.ExecuteAsync(Deliver, cancellationToken);
    }
}
