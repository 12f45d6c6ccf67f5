using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <content>Calls that take all they need from the activity.</content>
public static partial class ConversationsExtensions
{
    public static ConversationResourceResponse CreateDirectConversation(this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity activity = null) =>
        Wait(() => operations.CreateDirectConversationAsync(bot, user, activity));

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(new ConversationParameters { Bot = bot, Members = [user], Activity = activity }, cancellationToken);

    public static ConversationResourceResponse CreateDirectConversation(this IConversations operations, string botAddress, string userAddress, Activity activity = null) =>
        Wait(() => operations.CreateDirectConversationAsync(botAddress, userAddress, activity));

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(this IConversations operations, string botAddress, string userAddress, Activity activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(new ChannelAccount(botAddress), new ChannelAccount(userAddress), activity, cancellationToken);

    public static ResourceResponse SendToConversation(this IConversations operations, Activity activity) =>
        Wait(() => operations.SendToConversationAsync(activity));

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.SendToConversationAsync(activity.Conversation?.Id, activity, cancellationToken);
    }

    public static ResourceResponse ReplyToActivity(this IConversations operations, Activity activity) =>
        Wait(() => operations.ReplyToActivityAsync(activity));

    /// <exception cref="InvalidOperationException">The activity replies to none.</exception>
    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.ReplyToId is null
            ? throw new InvalidOperationException("ReplyToId cannot be null; use SendToConversation instead.")
            : operations.ReplyToActivityAsync(activity.Conversation?.Id, activity.ReplyToId, activity, cancellationToken);
    }

    public static ResourceResponse UpdateActivity(this IConversations operations, Activity activity) =>
        Wait(() => operations.UpdateActivityAsync(activity));

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.UpdateActivityAsync(activity.Conversation?.Id, activity.Id, activity, cancellationToken);
    }

    // Off the caller's context, which waits for the result.
    private static T Wait<T>(Func<Task<T>> call) => Task.Run(call).GetAwaiter().GetResult();
}
