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
        var named = EventWish.Read(turn.Turn.Reading).Topic;
        // 「手机课报上没」 of somebody who has a place at the clinic only.
        var missed = named.IsNamed && open.All(one => !named.Means(one.Occurrence.Event)) ? RegistrationText.NotAmongMine(turn.Events.Of(named)[0]) : "";
        if (open.IsEmpty)
        {
            // Whoever was put down by a daughter stands in her list.
            var next = named.IsNamed ? turn.Events.Next(turn.Events.Of(named)[0], turn.Local) : null;
            return new EventAnswer((missed.Length > 0 ? missed : RegistrationText.MineNone) + (EventVocabulary.IsByOthers(turn.Turn.Reading.Said) ? RegistrationText.MineByOthers : ""), next is null ? null : EventsContext.About(turn.Local, next));
        }

        var told = open.Take(MostLines).ToArray();
        var lines = told.Select((one, index) => RegistrationText.MineLine(index + 1, one.Occurrence, one.Entry, State(one.Occurrence, one.Roll, one.Entry), turn.Today));
        return new EventAnswer(
            string.Join('\n', lines.Prepend(missed + RegistrationText.MineHeading)),
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
