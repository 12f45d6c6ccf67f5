using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Finds what is held when. Pure.</summary>
internal static class EventSearch
{
    private const int MostNext = 3;

    // What 「最近」 means when no time is named.
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    public static EventsFound Find(EventCatalog catalog, EventQuestion question)
    {
        if (question.Named && question.Events.All(community => community.Status == EventStatus.Tentative))
        {
            return new EventsFound.Undated(question.Events);
        }

        if (question.To is null && question.Named)
        {
            return Upcoming(catalog, question);
        }

        var to = question.To ?? question.From + Soon;
        // What began before and still runs counts: at half past seven the walk of seven o'clock is on.
        var longest = question.Events.IsEmpty ? TimeSpan.Zero : question.Events.Max(community => community.Duration);
        var all = catalog.Between(question.Events, question.From - longest, to).Where(occurrence => occurrence.End > question.From || !occurrence.IsHeld && occurrence.Start >= question.From).ToArray();
        ImmutableArray<Occurrence> held = [.. all.Where(occurrence => occurrence.IsHeld && occurrence.End > question.Now)];
        ImmutableArray<(Occurrence, Occurrence?)> stopped =
            [.. all.Where(occurrence => !occurrence.IsHeld).Select(occurrence => (occurrence, catalog.Next(occurrence.Event, Later(occurrence.End, question.Now))))];
        if (!held.IsEmpty)
        {
            return new EventsFound.Listing(held, stopped);
        }

        return question.Named && Array.Find(all, occurrence => occurrence.IsHeld) is { } ended
            ? new EventsFound.Over(ended, catalog.Next(ended.Event, question.Now))
            : new EventsFound.Nothing(stopped, Next(catalog, question, Later(to, question.Now)));
    }

    private static EventsFound Upcoming(EventCatalog catalog, EventQuestion question)
    {
        ImmutableArray<Occurrence> next = Next(catalog, question, question.Now);
        return next.IsEmpty ? new EventsFound.Nothing([], []) : new EventsFound.Listing(next, []);
    }

    private static ImmutableArray<Occurrence> Next(EventCatalog catalog, EventQuestion question, DateTime after) =>
    [
        .. question.Events.Select(community => catalog.Next(community, after)).OfType<Occurrence>().OrderBy(occurrence => occurrence.Start).Take(MostNext),
    ];

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
