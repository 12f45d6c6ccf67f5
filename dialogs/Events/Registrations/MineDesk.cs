namespace CommunityBot.Dialogs.Events;

/// <summary>Tells a resident what they registered for.</summary>
internal sealed class MineDesk(RegistrationDesk desk) : IEventDesk
{
    private const int MostLines = 5;

    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.Mine;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(turn.Turn.Resident, turn.Events, turn.Local, cancellationToken);
        if (open.IsEmpty)
        {
            return new EventAnswer(RegistrationText.MineNone);
        }

        var told = open.Take(MostLines).ToArray();
        var lines = told.Select((one, index) => RegistrationText.MineLine(index + 1, one.Occurrence, one.Entry, State(one.Occurrence, one.Roll, one.Entry), turn.Today));
        return new EventAnswer(
            string.Join('\n', lines.Prepend(RegistrationText.MineHeading)),
            EventsContext.About(turn.Local, [.. told.Select(one => one.Occurrence)]) with { Entries = [.. told.Select(one => new RegistrationId(one.Occurrence.Id, one.Entry.Number))] });
    }

    private static string State(Occurrence occurrence, Roll roll, Registration entry) => entry.State switch
    {
        _ when !occurrence.IsHeld => RegistrationText.StateStopped,
        RegistrationState.Waiting => RegistrationText.StateWaiting(roll.Entries.Count(other => other.State == RegistrationState.Waiting && other.Number <= entry.Number)),
        RegistrationState.Offered => RegistrationText.StateOffered,
        _ => "",
    };
}
