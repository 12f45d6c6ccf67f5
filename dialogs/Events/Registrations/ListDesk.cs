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
        if (EventAnswered.IsMoreOfList(reading, turn.Context) && await LastAsync(turn, cancellationToken) is { } last)
        {
            return await AddAsync(last, turn, cancellationToken);
        }

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

        return EventAsks.Says(reading, "listed") ? await MineAsync(turn, cancellationToken) : Ask(turn);
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
            : new EventAnswer(EventAsks.Says(reading, "when") ? RegistrationText.AskListedOn(next, list) : RegistrationText.AskListed(next.Event, list), EventsContext.About(turn.Local, next) with { Waits = EventDeed.List, List = list });
    }

    // 「五个人」 「需要伴奏」 belong to what was put down; 「不唱了，改成快板」 takes its place, 「取消吧」 takes it back.
    private async Task<EventAnswer> AddAsync((Occurrence Occurrence, ListedWish Wish) last, EventTurn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Turn.Reading;
        if (EventAsks.Says(reading, "stop"))
        {
            await rolls.ChangeAsync(last.Occurrence, turn.Turn.Now, roll => (roll with { Wishes = roll.Wishes.Remove(last.Wish) }, true), cancellationToken);
            return new EventAnswer(RegistrationText.TakenBack(last.Occurrence.Event, last.Wish.Words), EventsContext.About(turn.Local, last.Occurrence));
        }

        var words = EventAsks.Says(reading, "listInstead") ? reading.Text : last.Wish.Words + EventsText.Separator + reading.Text;
        var after = last.Wish with { Words = words.Length > LongestWords ? words[..LongestWords] : words, Push = turn.Turn.Push };
        await rolls.ChangeAsync(
            last.Occurrence,
            turn.Turn.Now,
            roll => (roll.Wishes.Any(wish => wish.Push == turn.Turn.Push) ? roll : roll with { Wishes = roll.Wishes.Replace(last.Wish, after) }, true),
            cancellationToken);
        return new EventAnswer(RegistrationText.Listed(last.Occurrence.Event, after.Words), EventsContext.About(turn.Local, last.Occurrence) with { List = turn.Context.List });
    }

    private async Task<(Occurrence Occurrence, ListedWish Wish)?> LastAsync(EventTurn turn, CancellationToken cancellationToken) =>
        await AllAsync(turn, cancellationToken) is { Count: > 0 } mine ? mine.MaxBy(one => one.Wish.At) : null;

    // 「我报的节目」: what it was, or the last of it taken back.
    private async Task<EventAnswer> MineAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var mine = await AllAsync(turn, cancellationToken);
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

    private async Task<List<(Occurrence Occurrence, ListedWish Wish)>> AllAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var mine = new List<(Occurrence Occurrence, ListedWish Wish)>();
        foreach (var id in (await rolls.OfAsync(turn.Turn.Resident, cancellationToken)).All)
        {
            if (turn.Events.Find(id) is { } occurrence && occurrence.End > turn.Local)
            {
                mine.AddRange((await rolls.ReadAsync(id, cancellationToken)).Wishes.Where(wish => wish.Resident == turn.Turn.Resident).Select(wish => (occurrence, wish)));
            }
        }

        return mine;
    }
}
