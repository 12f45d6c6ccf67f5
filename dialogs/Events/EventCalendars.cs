using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>The community's events as iCalendar text, for whatever serves it to phones.</summary>
public sealed class EventCalendars
{
    private readonly CommunityCatalog _catalog;
    private readonly TimeProvider _clock;

    internal EventCalendars(CommunityCatalog catalog, TimeProvider clock)
    {
        _catalog = catalog;
        _clock = clock;
    }

    /// <summary>The calendar of one event; null when there is no such event or it has no date yet.</summary>
    public CalendarFile? Of(string eventId) => Events.Find(eventId) is { Status: not EventStatus.Tentative } community ? Write([community], community.Title) : null;

    /// <summary>The calendar of all public events.</summary>
    public CalendarFile All() => Write(Events.All, EventsText.CalendarName);

    /// <summary>The calendar of one category as written in the files; null when no event is of it.</summary>
    public CalendarFile? OfCategory(string category) =>
        Events.Of(new EventTopic { Categories = [category] }) is { IsEmpty: false } events ? Write(events, EventsText.CalendarNameOf(category)) : null;

    private EventCatalog Events => _catalog.Get<EventCatalog>();

    private CalendarFile Write(ImmutableArray<CommunityEvent> events, string name)
    {
        var text = EventCalendar.Write(events, name, _clock.GetLocalNow().Year, Events.Calendar);
        return new CalendarFile(text, $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8))}\"");
    }
}
