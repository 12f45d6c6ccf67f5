using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>Remembers the conversation's topic for as long as a resident would expect a short follow-up to be understood.</summary>
internal sealed class TopicMemory(ConversationState state)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    private readonly IStatePropertyAccessor<Topic?> _topic = state.CreateProperty<Topic?>("topic");

    /// <summary>The id of the dialog that spoke last, null when that is too long ago.</summary>
    public async Task<string?> GetAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _topic.GetAsync(context, cancellationToken: cancellationToken) is { } topic && now - topic.At < Lifetime ? topic.DialogId : null;

    /// <summary>A dialog takes the word.</summary>
    public Task SetAsync(ITurnContext context, string dialogId, DateTimeOffset now, CancellationToken cancellationToken) =>
        _topic.SetAsync(context, new Topic(dialogId, now), cancellationToken);
}
