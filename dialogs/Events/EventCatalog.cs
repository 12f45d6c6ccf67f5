using System.Collections.Concurrent;
using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Every event of the community, and when it is held.</summary>
internal sealed class EventCatalog
{
    // How far ahead a next occurrence is looked for: a yearly event that was left out once has one within this.
    private const int YearsAhead = 3;

    // Events of few names are looked up one by one; of many, by the index.
    private const int Few = 32;

    private readonly ConcurrentDictionary<(string Event, int Year), IReadOnlyList<Occurrence>> _years = new();
    private readonly ImmutableDictionary<string, CommunityEvent> _byId;
    private readonly OccurrenceIndex _index;

    public EventCatalog(IEnumerable<CommunityEvent> events, WorkingCalendar calendar)
    {
        // A faulty file may give a key twice; it has been complained of and its model is never used.
        All = [.. events.DistinctBy(community => community.Id)];
        Calendar = calendar;
        _byId = All.ToImmutableDictionary(community => community.Id);
        _index = new OccurrenceIndex([.. All.Where(community => community.Status == EventStatus.Confirmed)], calendar);
    }

    /// <summary>The events in the order of the file.</summary>
    public ImmutableArray<CommunityEvent> All { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>An event by its id.</summary>
    public CommunityEvent? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The events a topic means, in the order of the file.</summary>
    public ImmutableArray<CommunityEvent> Of(EventTopic topic) => topic.IsEverything ? All
        : topic.IsNamed ? [.. topic.Events.Select(Find).OfType<CommunityEvent>()]
        : [.. All.Where(topic.Means)];

    /// <summary>Occurrences of a topic that begin at or after an instant and before another, in order; those left out are among them.</summary>
    public IEnumerable<Occurrence> Between(EventTopic topic, DateTime from, DateTime to) => topic.IsNamed && topic.Events.Length <= Few
        ? Of(topic).SelectMany(community => OneByOne(community, from, to)).OrderBy(occurrence => occurrence.Start).ThenBy(occurrence => occurrence.Event.Id, StringComparer.Ordinal)
        : _index.Between(from, to).Where(occurrence => topic.IsEverything || topic.Means(occurrence.Event));

    /// <summary>The next occurrence that is held and not over at an instant; null when there is none for years.</summary>
    public Occurrence? Next(CommunityEvent community, DateTime at) =>
        OneByOne(community, at - community.Duration, at.AddYears(YearsAhead)).FirstOrDefault(occurrence => occurrence.IsHeld && occurrence.End > at);

    /// <summary>What comes next of a topic, each event once, the soonest first.</summary>
    public IReadOnlyList<Occurrence> NextOf(EventTopic topic, DateTime at, int most)
    {
        var events = Of(topic);
        return events.Length <= Few
            ? [.. events.Select(community => Next(community, at)).OfType<Occurrence>().OrderBy(occurrence => occurrence.Start).Take(most)]
            : [.. _index.Between(at, at.AddMonths(3)).Where(occurrence => occurrence.IsHeld && topic.Means(occurrence.Event)).DistinctBy(occurrence => occurrence.Event.Id).Take(most)];
    }

    private IEnumerable<Occurrence> OneByOne(CommunityEvent community, DateTime from, DateTime to) => community.Status != EventStatus.Confirmed ? []
        : Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .SelectMany(year => _years.GetOrAdd((community.Id, year), _ => Recurrence.Between(community, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1), Calendar)))
            .Where(occurrence => occurrence.Start >= from && occurrence.Start < to);
}
