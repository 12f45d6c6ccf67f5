using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>The events as they are held at this minute: the community's files, and what those in charge changed since.</summary>
internal sealed class LiveEvents(CommunityCatalog catalog, IBook book)
{
    /// <summary>The events of the files.</summary>
    public EventCatalog Planned => catalog.Get<EventCatalog>();

    /// <summary>The events as they are held now.</summary>
    public async Task<EventCatalog> NowAsync(CancellationToken cancellationToken) => Planned.With(await ChangesAsync(cancellationToken));

    /// <summary>What is called off or moved now.</summary>
    public async Task<EventChanges> ChangesAsync(CancellationToken cancellationToken) =>
        await book.ReadAsync(EventChanges.Key, EventsJson.Default.EventChanges, cancellationToken) ?? EventChanges.None;
}
