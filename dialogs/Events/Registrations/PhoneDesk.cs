namespace CommunityBot.Dialogs.Events;

/// <summary>Keeps a telephone that a resident leaves of their own accord after they registered.</summary>
internal sealed class PhoneDesk(RegistrationDesk desk, Rolls rolls) : IEventDesk
{
    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.LeavePhone;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(turn.Turn.Resident, turn.Events, turn.Local, cancellationToken);
        if (open.IsEmpty)
        {
            return new EventAnswer(RegistrationText.MineNone);
        }

        // What was just spoken of; else what comes first.
        var (occurrence, _, entry) = open.FirstOrDefault(one => turn.Told is { } told && told.Id == one.Occurrence.Id) is { Occurrence: not null } spoken ? spoken : open[0];
        await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Change(entry.Number, one => one with { Phone = turn.Turn.Reading.Phones[0] }), true), cancellationToken);
        return new EventAnswer(RegistrationText.PhoneKept(occurrence), EventsContext.About(turn.Local, occurrence));
    }
}
