using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Events;

/// <summary>Tells those in charge how many registered, and how many wait for a date.</summary>
internal sealed class CountDesk(IBook book, Rolls rolls, EventsInCharge inCharge) : IEventDesk
{
    private const int MostEvents = 3;

    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.Count;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        if (await inCharge.OfAsync(turn.Turn.Resident, cancellationToken) is not { } charge)
        {
            return await OfAnybodyAsync(turn, cancellationToken);
        }

        var meant = turn.Meant().Where(community => charge.Events.Contains(community.Id)).Take(MostEvents).ToArray();
        var lines = new List<string>();
        foreach (var community in meant)
        {
            lines.Add(await LineAsync(community, turn, cancellationToken));
        }

        return new EventAnswer(lines.Count == 0 ? EventsText.WhichEvent : string.Join('\n', lines));
    }

    // How many places are left anybody may know; who wants what, those who plan by it.
    private async Task<EventAnswer> OfAnybodyAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var next = turn.Meant().Where(community => community.Registration is RegistrationKind.Needed or RegistrationKind.Possible)
            .Select(community => turn.Told is { } told && told.Event.Id == community.Id ? told : turn.Events.Next(community, turn.Local)).OfType<Occurrence>().Take(MostEvents).ToArray();
        var lines = new List<string>();
        foreach (var occurrence in next)
        {
            lines.Add(RegistrationText.Places(occurrence, await rolls.ReadAsync(occurrence.Id, cancellationToken), turn.Local));
        }

        return lines.Count == 0 ? new EventAnswer(RegistrationText.StaffOnly) : new EventAnswer(string.Join('\n', lines), EventsContext.About(turn.Local, [.. next]));
    }

    private async Task<string> LineAsync(CommunityEvent community, EventTurn turn, CancellationToken cancellationToken)
    {
        if (community.Status == EventStatus.Tentative || turn.Events.Next(community, turn.Local) is not { } occurrence)
        {
            var demand = await book.ReadAsync(EventDemand.Key, EventsJson.Default.EventDemand, cancellationToken) ?? EventDemand.None;
            return RegistrationText.StaffDemand(community, demand.For(community.Id).Length);
        }

        var roll = await rolls.ReadAsync(occurrence.Id, cancellationToken);
        if (community.Registration == RegistrationKind.NotNeeded)
        {
            return RegistrationText.StaffFollowers(occurrence, roll.Entries.Count(entry => entry.State == RegistrationState.Following));
        }

        return RegistrationText.StaffCount(occurrence, roll.Entries.Where(entry => entry.State == RegistrationState.Taken).Sum(entry => entry.Places), roll.Waiting);
    }
}
