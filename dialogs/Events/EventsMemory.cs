using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Events;

/// <summary>What a conversation about events was about, for all dialogs of the slice.</summary>
internal sealed class EventsMemory(ConversationState state)
{
    private readonly IStatePropertyAccessor<EventsContext> _context = state.CreateProperty<EventsContext>("events");

    /// <summary>What was spoken of; nothing before anything was.</summary>
    public Task<EventsContext> GetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _context.GetAsync(context, () => new EventsContext(), cancellationToken);

    /// <summary>Remembers what is spoken of now.</summary>
    public async Task SetAsync(ITurnContext context, EventsContext about, CancellationToken cancellationToken) =>
        await _context.SetAsync(context, about.After(await GetAsync(context, cancellationToken)), cancellationToken);
}
