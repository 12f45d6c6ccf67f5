using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Finds what is held when. Pure.</summary>
internal static class EventSearch
{
    /// <summary>What is offered when nothing is held in the time asked for.</summary>
    private const int MostOffered = 3;

    private const int MostUpcoming = 20;

    // What 「最近」 means when no time is named.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    // Nobody plans further; a longer range is cut, a later one has nothing.
    private static readonly TimeSpan Far = TimeSpan.FromDays(3 * 366);
    private static readonly TimeSpan LongestRange = TimeSpan.FromDays(92);

    public static EventsFound Find(EventCatalog catalog, EventQuestion question)
    {
        var meant = catalog.Of(question.Topic);
        if (!meant.IsEmpty && meant.All(community => community.Status != EventStatus.Confirmed))
        {
            return meant.Any(community => community.Status == EventStatus.Tentative)
                ? new EventsFound.Undated([.. meant.Where(community => community.Status == EventStatus.Tentative)])
                : new EventsFound.Cancelled(meant);
        }

        var named = question.Topic.IsEverything ? [] : meant;
        return question.To is null && !question.Topic.IsEverything ? Upcoming(catalog, question, named) : InTime(catalog, question, named);
    }

    private static EventsFound Upcoming(EventCatalog catalog, EventQuestion question, ImmutableArray<CommunityEvent> named)
    {
        var next = catalog.NextOf(question.Topic, question.From, MostUpcoming);
        if (next.Count > 0)
        {
            return new EventsFound.Upcoming([.. next], [.. named.Where(community => question.Topic.IsNamed && community.Status == EventStatus.Tentative)]);
        }

        return catalog.LastOf(question.Topic, question.Now) is { } last ? new EventsFound.Over([last], []) : new EventsFound.Nothing(named, [], []);
    }

    private static EventsFound InTime(EventCatalog catalog, EventQuestion question, ImmutableArray<CommunityEvent> named)
    {
        var all = All(catalog, question);
        ImmutableArray<StoppedOccurrence> stopped =
            [.. all.Where(occurrence => !occurrence.IsHeld).Select(occurrence => new StoppedOccurrence(occurrence, catalog.Next(occurrence.Event, Later(occurrence.End, question.Now))))];
        ImmutableArray<Occurrence> held = [.. all.Where(occurrence => occurrence.IsHeld && occurrence.End > question.Now)];
        if (!held.IsEmpty)
        {
            return new EventsFound.Listing(held, stopped);
        }

        // What was named is offered from now on, even before a day asked for that is near; else what follows that time.
        var after = (question.Topic.IsEverything || question.From > question.Now + Soon) && question.From < question.Now + Far ? Later(question.To ?? question.From + Soon, question.Now)
            // Whoever asks for tomorrow morning is told of tomorrow evening.
            : question.From.Date == question.Now.Date.AddDays(1) ? question.From.Date
            : question.Now;
        // What is under way is no answer to a later time.
        ImmutableArray<Occurrence> next =
        [
            .. catalog.NextOf(question.Topic, after, MostOffered).Select(one => one.Start <= question.Now && question.From > question.Now ? catalog.Next(one.Event, one.End) : one).OfType<Occurrence>().OrderBy(one => one.Start),
        ];
        ImmutableArray<Occurrence> ended = [.. all.Where(occurrence => occurrence.IsHeld)];
        return ended.IsEmpty || (!stopped.IsEmpty && question.To > question.Now) ? new EventsFound.Nothing(named, stopped, next) : new EventsFound.Over(ended, next);
    }

    // What began before and still runs counts: at half past seven the walk of seven o'clock is on.
    private static List<Occurrence> All(EventCatalog catalog, EventQuestion question)
    {
        if (question.From > question.Now + Far || question.From < question.Now - Far)
        {
            return [];
        }

        var to = question.To ?? question.From + Soon;
        // What is over of a longer time nobody asks about while there is more to come.
        var from = !question.IsOneDay && to > question.Now ? Later(question.From, question.Now) : question.From;
        to = !question.Topic.IsNamed && to - from > LongestRange ? from + LongestRange : to - from > Far ? from + Far : to;
        var runs = catalog.Of(question.Topic).Select(community => community.Duration).DefaultIfEmpty().Max();
        return
        [
            .. catalog.Between(question.Topic, from - runs, to)
                .Where(occurrence => occurrence.IsHeld ? occurrence.End > from : occurrence.Start >= from),
        ];
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
