using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Events;

/// <summary>「几个人啊一般」 right after a walk was told of asks about the walk.</summary>
internal sealed class AskedOfTold(TopicMemory topics, EventsMemory memory) : IAlarmDoubt
{
    /// <inheritdoc/>
    public async ValueTask<bool> KnowsBetterAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        EventAsks.IsNothingElse(turn.Reading)
        && await topics.GetAsync(context, turn.Now, cancellationToken) is nameof(FindEventsDialog) or nameof(RegistrationDialog)
        && (await memory.GetAsync(context, cancellationToken)).IsFresh(turn.Now.DateTime);
}
