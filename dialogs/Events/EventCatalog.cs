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

    private readonly ConcurrentDictionary<(string Event, int Year), IReadOnlyList<Occurrence>> _years;
    private readonly ImmutableDictionary<string, CommunityEvent> _byId;
    private readonly OccurrenceIndex _index;
    private readonly EventChanges _changes = EventChanges.None;

    public EventCatalog(IEnumerable<CommunityEvent> events, WorkingCalendar calendar, IReadOnlyDictionary<string, Venue>? venues = null)
    {
        // A faulty file may give a key twice; it has been complained of and its model is never used.
        All = [.. events.DistinctBy(community => community.Id)];
        Calendar = calendar;
        Venues = venues ?? ImmutableDictionary<string, Venue>.Empty;
        _years = new();
        _byId = All.ToImmutableDictionary(community => community.Id);
        _index = new OccurrenceIndex([.. All.Where(community => community.Status == EventStatus.Confirmed)], calendar);
    }

    private EventCatalog(EventCatalog planned, EventChanges changes)
    {
        (All, Calendar, Venues, _byId, _index, _years) = (planned.All, planned.Calendar, planned.Venues, planned._byId, planned._index, planned._years);
        _changes = changes;
    }

    /// <summary>The events in the order of the file.</summary>
    public ImmutableArray<CommunityEvent> All { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>Every place of the community by its id: an event may be moved to any of them.</summary>
    public IReadOnlyDictionary<string, Venue> Venues { get; }

    /// <summary>The same events as those in charge of them hold them at this minute.</summary>
    public EventCatalog With(EventChanges changes) => changes.All.IsEmpty ? this : new EventCatalog(this, changes);

    /// <summary>An event by its id.</summary>
    public CommunityEvent? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The events a topic means, in the order of the file.</summary>
    public ImmutableArray<CommunityEvent> Of(EventTopic topic) => topic.IsEverything ? All
        : topic.IsNamed ? [.. topic.Events.Select(Find).OfType<CommunityEvent>()]
        : [.. All.Where(topic.Means)];

    /// <summary>Occurrences of a topic that begin at or after an instant and before another, in order; those left out are among them.</summary>
    public IEnumerable<Occurrence> Between(EventTopic topic, DateTime from, DateTime to) =>
        _changes.Apply(Planned(topic, from, to), id => Find(id) is { } community && (topic.IsEverything || topic.Means(community)) ? community : null, from, to);

    /// <summary>An occurrence as it is held now, or left out; null when the event has none of this id any more.</summary>
    public Occurrence? Find(OccurrenceId id)
    {
        var topic = new EventTopic { Events = [id.Event] };
        var found = Between(topic, id.Planned, id.Planned.AddMinutes(1)).FirstOrDefault(occurrence => occurrence.Id == id);
        return found?.Stop?.MovedTo is { } moved ? Between(topic, moved, moved.AddMinutes(1)).FirstOrDefault(occurrence => occurrence.IsHeld) : found;
    }

    /// <summary>An occurrence as it was told: by the time residents know, even once it is moved.</summary>
    public Occurrence? Find(ToldOccurrence told) =>
        Between(new EventTopic { Events = [told.Event] }, told.Start, told.Start.AddMinutes(1)).OrderByDescending(occurrence => occurrence.IsHeld).FirstOrDefault(occurrence => occurrence.Stop?.MovedTo is null)
        ?? Find(new OccurrenceId(told.Event, told.Start));

    private IEnumerable<Occurrence> Planned(EventTopic topic, DateTime from, DateTime to) => topic.IsNamed && topic.Events.Length <= Few
        ? Of(topic).SelectMany(community => OneByOne(community, from, to)).OrderBy(occurrence => occurrence.Start).ThenBy(occurrence => occurrence.Event.Id, StringComparer.Ordinal)
        : _index.Between(from, to).Where(occurrence => topic.IsEverything || topic.Means(occurrence.Event));

    /// <summary>The next occurrence that is held and not over at an instant; null when there is none for years.</summary>
    public Occurrence? Next(CommunityEvent community, DateTime at) =>
        Between(new EventTopic { Events = [community.Id] }, at - community.Duration, at.AddYears(YearsAhead)).FirstOrDefault(occurrence => occurrence.IsHeld && occurrence.End > at);

    /// <summary>What was held last of a topic; null when nothing was for a year.</summary>
    public Occurrence? LastOf(EventTopic topic, DateTime at) =>
        Between(topic, at.AddYears(-1), at).LastOrDefault(occurrence => occurrence.IsHeld && occurrence.End <= at);

    /// <summary>What comes next of a topic, each event once, the soonest first.</summary>
    public IReadOnlyList<Occurrence> NextOf(EventTopic topic, DateTime at, int most)
    {
        var events = Of(topic);
        return events.Length <= Few
            ? [.. events.Select(community => Next(community, at)).OfType<Occurrence>().OrderBy(occurrence => occurrence.Start).Take(most)]
            : [.. Between(topic, at, at.AddMonths(3)).Where(occurrence => occurrence.IsHeld).DistinctBy(occurrence => occurrence.Event.Id).Take(most)];
    }

    private IEnumerable<Occurrence> OneByOne(CommunityEvent community, DateTime from, DateTime to) => community.Status != EventStatus.Confirmed ? []
        : Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .SelectMany(year => _years.GetOrAdd((community.Id, year), _ => Recurrence.Between(community, new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1), Calendar)))
            .Where(occurrence => occurrence.Start >= from && occurrence.Start < to);
}
