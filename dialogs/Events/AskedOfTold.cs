using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「几个人啊一般」 right after a walk was told of asks about the walk; 「下次叫我」 and 「不想收你们的消息了」 mean what they say.
/// </summary>
internal sealed class AskedOfTold(TopicMemory topics, EventsMemory memory) : IAlarmDoubt
{
    /// <inheritdoc/>
    public async ValueTask<bool> KnowsBetterAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        EventAsks.Has(turn.Reading, "stopReminding") || EventAsks.BeginsWithCall(turn.Reading)
        || (EventAsks.IsNothingElse(turn.Reading)
        && await topics.GetAsync(context, turn.Now, cancellationToken) is nameof(FindEventsDialog) or nameof(RegistrationDialog)
        && (await memory.GetAsync(context, cancellationToken)).IsFresh(turn.Now.DateTime));
}
