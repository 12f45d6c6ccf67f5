using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>The community's events as iCalendar text, for whatever serves it to phones.</summary>
public sealed class EventCalendars
{
    private readonly CommunityCatalog _catalog;
    private readonly LiveEvents _live;
    private readonly TimeProvider _clock;

    internal EventCalendars(CommunityCatalog catalog, LiveEvents live, TimeProvider clock) => (_catalog, _live, _clock) = (catalog, live, clock);

    /// <summary>The calendar of one event; null when there is no such event or it has no date yet.</summary>
    public async Task<CalendarFile?> OfAsync(string eventId, CancellationToken cancellationToken) =>
        Events.Find(eventId) is { Status: not EventStatus.Tentative } community ? await WriteAsync([community], community.Title, cancellationToken) : null;

    /// <summary>The calendar of all public events.</summary>
    public Task<CalendarFile> AllAsync(CancellationToken cancellationToken) => WriteAsync(Events.All, EventsText.CalendarName, cancellationToken);

    /// <summary>The calendar of one category as written in the files; null when no event is of it.</summary>
    public async Task<CalendarFile?> OfCategoryAsync(string category, CancellationToken cancellationToken) =>
        Events.Of(new EventTopic { Categories = [category] }) is { IsEmpty: false } events ? await WriteAsync(events, EventsText.CalendarNameOf(category), cancellationToken) : null;

    private EventCatalog Events => _catalog.Get<EventCatalog>();

    private async Task<CalendarFile> WriteAsync(ImmutableArray<CommunityEvent> events, string name, CancellationToken cancellationToken)
    {
        var now = _clock.GetLocalNow();
        var changes = await _live.ChangesAsync(cancellationToken);
        var text = EventCalendar.Write(events, name, now.Year, Events.Calendar, changes);
        return new CalendarFile(text, $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}\"", Changed(changes, now));
    }

    // Versions of the files begin with the instant they were taken; every year the dates written out reach further.
    private DateTimeOffset Changed(EventChanges changes, DateTimeOffset now)
    {
        var imported = _catalog.Version is { Length: >= 14 } version
            && DateTimeOffset.TryParseExact(version[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var taken)
                ? taken
                : DateTimeOffset.UnixEpoch;
        var last = new[] { imported, changes.At ?? imported, new DateTimeOffset(now.Year, 1, 1, 0, 0, 0, now.Offset) }.Max();
        return (last < now ? last : now).ToUniversalTime();
    }
}
