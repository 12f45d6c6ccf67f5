namespace CommunityBot.Dialogs.Events;

/// <summary>Puts residents down for what an event collects besides places: numbers of a programme, couplets to be written.</summary>
internal sealed class ListDesk(Rolls rolls) : IEventDesk
{
    private const int LongestWords = 60;

    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.List;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Turn.Reading;
        if (EventAnswered.Waiting(reading, turn.Context, turn.Local, turn.Events) == EventDeed.List && turn.Told is { } told)
        {
            if (EventDeeds.IsStop(reading))
            {
                return new EventAnswer(RegistrationText.GivenUp, EventsContext.About(turn.Local, told));
            }

            var words = reading.Text.Length > LongestWords ? reading.Text[..LongestWords] : reading.Text;
            await rolls.ChangeAsync(
                told,
                turn.Turn.Now,
                roll => (roll.Wishes.Any(wish => wish.Push == turn.Turn.Push) ? roll : roll with { Wishes = roll.Wishes.Add(new ListedWish(turn.Turn.Resident, words, turn.Turn.Now, turn.Turn.Push)) }, true),
                cancellationToken);
            return new EventAnswer(RegistrationText.Listed(told.Event, words), EventsContext.About(turn.Local, told) with { List = turn.Context.List });
        }

        if (EventAsks.Says(reading, "listed"))
        {
            return await MineAsync(turn, cancellationToken);
        }

        return Ask(turn);
    }

    private static EventAnswer Ask(EventTurn turn)
    {
        var reading = turn.Turn.Reading;
        var list = EventAsks.Of(reading, EventAsks.List).First().Value;
        var named = EventWish.Read(reading).Topic;
        var next = turn.Events.All.Where(community => community.Lists.Split('|').Contains(list))
            .OrderByDescending(community => named.IsNamed && named.Means(community))
            .Select(community => turn.Events.Next(community, turn.Local)).OfType<Occurrence>()
            .OrderByDescending(occurrence => named.IsNamed && named.Means(occurrence.Event)).ThenBy(occurrence => occurrence.Start)
            .FirstOrDefault();
        return next is null
            ? new EventAnswer(RegistrationText.NoList(list))
            : new EventAnswer(RegistrationText.AskListed(next.Event, list), EventsContext.About(turn.Local, next) with { Waits = EventDeed.List, List = list });
    }

    // 「我报的节目」: what it was, or the last of it taken back.
    private async Task<EventAnswer> MineAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var mine = new List<(Occurrence Occurrence, ListedWish Wish)>();
        foreach (var id in (await rolls.OfAsync(turn.Turn.Resident, cancellationToken)).All)
        {
            if (turn.Events.Find(id) is { } occurrence && occurrence.End > turn.Local)
            {
                mine.AddRange((await rolls.ReadAsync(id, cancellationToken)).Wishes.Where(wish => wish.Resident == turn.Turn.Resident).Select(wish => (occurrence, wish)));
            }
        }

        if (mine.Count == 0)
        {
            return new EventAnswer(RegistrationText.NothingListed);
        }

        var (last, given) = mine.MaxBy(one => one.Wish.At);
        if (!EventAsks.Has(turn.Turn.Reading, "takeBack"))
        {
            return new EventAnswer(RegistrationText.MineListed([.. mine.Select(one => one.Wish.Words)]), EventsContext.About(turn.Local, last));
        }

        await rolls.ChangeAsync(last, turn.Turn.Now, roll => (roll with { Wishes = roll.Wishes.Remove(given) }, true), cancellationToken);
        return new EventAnswer(RegistrationText.TakenBack(last.Event, given.Words), EventsContext.About(turn.Local, last));
    }
}
