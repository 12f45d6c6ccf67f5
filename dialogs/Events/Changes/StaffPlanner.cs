using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>Decides which occurrences somebody in charge means. Pure; never guesses between two.</summary>
internal static class StaffPlanner
{
    // How far ahead one may call off or move.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(92);

    /// <summary>What comes of a wish.</summary>
    /// <param name="wish">The wish.</param>
    /// <param name="scope">Ids of the events the speaker is in charge of.</param>
    /// <param name="events">The events as they are held now.</param>
    /// <param name="changes">What is called off or moved now.</param>
    /// <param name="now">Now, local.</param>
    public static StaffStep Next(StaffWish wish, ImmutableArray<string> scope, EventCatalog events, EventChanges changes, DateTime now)
    {
        ImmutableArray<string> meant = [.. scope.Where(id => events.Find(id) is { } community && wish.Means(community))];
        if (meant.IsEmpty)
        {
            return new StaffStep.NotInCharge();
        }

        var found = wish.Nearest(wish.Act == StaffAct.Resume ? Changed(meant, wish, events, changes, now) : Held(meant, wish, events, now));
        return found switch
        {
            [] when wish.Act == StaffAct.Resume && wish.Nearest(Held(meant, wish, events, now)) is { IsEmpty: false } held => new StaffStep.AsPlanned(held),
            // What was called off may be moved after all.
            [] when wish.Act == StaffAct.Move && Changed(meant, wish, events, changes, now) is [var stopped] => Do(wish, [stopped], now),
            [] => new StaffStep.Nothing(events.NextOf(new EventTopic { Events = meant }, now, 1) is [var next] ? next : null),
            [var one] => Do(wish, [one], now),
            _ when wish.All || (wish.IsStretch && found.DistinctBy(one => one.Event.Id).Count() == 1) => Do(wish, found, now),
            _ => new StaffStep.Which(found),
        };
    }

    /// <summary>What comes of a wish for occurrences that were chosen.</summary>
    public static StaffStep Do(StaffWish wish, ImmutableArray<Occurrence> chosen, DateTime now)
    {
        if (wish.Act != StaffAct.Move)
        {
            return new StaffStep.Change([.. chosen.Select(occurrence => (occurrence, (DateTime?)null))]);
        }

        ImmutableArray<(Occurrence, DateTime?)> moves = [.. chosen.Select(occurrence => (occurrence, wish.NewTime(occurrence)))];
        return moves.All(move => move.Item2 is null || move.Item2 > now) ? new StaffStep.Change(moves) : new StaffStep.TimeIsPast();
    }

    private static ImmutableArray<Occurrence> Held(ImmutableArray<string> meant, StaffWish wish, EventCatalog events, DateTime now)
    {
        // No day named: today's, as whoever stands in the rain means.
        var from = wish.Day?.Start ?? now.Date;
        var to = wish.Length is { } length ? from.Date + length : wish.Day is { } day ? day.End ?? day.Start.Date.AddDays(1) : now.Date.AddDays(1);
        return to > now + Ahead
            ? []
            : [.. events.Between(new EventTopic { Events = meant }, from, to).Where(occurrence => occurrence.IsHeld && occurrence.End > now)];
    }

    private static ImmutableArray<Occurrence> Changed(ImmutableArray<string> meant, StaffWish wish, EventCatalog events, EventChanges changes, DateTime now) =>
    [
        .. changes.All.Where(change => meant.Contains(change.Id.Event) && (change.MovedTo ?? change.Id.Planned) > now.Date)
            .Where(change => wish.Day is not { } day || (change.Id.Planned >= day.Start && change.Id.Planned < (day.End ?? day.Start.AddDays(1))))
            .Select(change => events.Find(change.Id.Event) is { } community ? new Occurrence(community, change.Id.Planned) : null)
            .OfType<Occurrence>()
            .Where(occurrence => occurrence.End > now)
            .OrderBy(occurrence => occurrence.Start),
    ];
}
