using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Every event of the community, and when it is held.</summary>
internal sealed class EventCatalog
{
    private readonly ConcurrentDictionary<(string Event, int Year), IReadOnlyList<Occurrence>> _years = new();
    private readonly WorkingCalendar _calendar;

    public EventCatalog(IEnumerable<CommunityEvent> events, WorkingCalendar calendar)
    {
        All = [.. events];
        _calendar = calendar;
    }

    /// <summary>The events in the order of the file; cancelled ones are not among them.</summary>
    public ImmutableArray<CommunityEvent> All { get; }

    /// <summary>Occurrences that begin at or after an instant and before another, in order; those left out are among them.</summary>
    public IEnumerable<Occurrence> Between(IEnumerable<CommunityEvent> events, DateTime from, DateTime to) =>
        events.Where(community => community.Status == EventStatus.Confirmed)
            .SelectMany(community => Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(year => InYear(community, year)))
            .Where(occurrence => occurrence.Start >= from && occurrence.Start < to)
            .OrderBy(occurrence => occurrence.Start)
            .ThenBy(occurrence => occurrence.Event.Id, StringComparer.Ordinal);

    /// <summary>The next occurrence that is held and not over at an instant, null when there is none within two years.</summary>
    public Occurrence? Next(CommunityEvent community, DateTime at) => community.Status != EventStatus.Confirmed ? null
        : Enumerable.Range(at.Year, 3).SelectMany(year => InYear(community, year)).FirstOrDefault(occurrence => occurrence.IsHeld && occurrence.End > at);

    private IReadOnlyList<Occurrence> InYear(CommunityEvent community, int year) =>
        _years.GetOrAdd((community.Id, year), key => Recurrence.InYear(community, key.Year, _calendar));
}
