using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>Takes or leaves places that became free for whoever waited.</summary>
internal sealed class OfferDesk(RegistrationDesk desk, Rolls rolls, IOptions<EventOptions> options) : IEventDesk
{
    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.AnswerOffer;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var all = await desk.AllAsync(turn.Turn.Resident, turn.Events, cancellationToken);
        var offered = all.Where(one => one.Entry.State == RegistrationState.Offered).OrderBy(one => one.Entry.OfferEnds).ToArray();
        if (offered.Length == 0)
        {
            var lapsed = all.Any(one => one.Entry.State == RegistrationState.Lapsed && one.Occurrence.End > turn.Local);
            return new EventAnswer(lapsed ? RegistrationText.OfferOver : RegistrationText.NoOffer);
        }

        var (occurrence, _, entry) = offered[0];
        if (turn.Turn.Reading.YesNo == false || EventAsks.Of(turn.Turn.Reading, EventAsks.Offer).Any(term => term.Value == "decline"))
        {
            await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Cancel(entry.Number), true), cancellationToken);
            return new EventAnswer(RegistrationText.Declined);
        }

        var taken = await rolls.ChangeAsync(
            occurrence, turn.Turn.Now, roll => roll.Accept(entry.Number, turn.Turn.Now) is { } accepted ? (accepted, accepted.Entries[entry.Number - 1]) : (roll, null), cancellationToken);
        return taken is null
            ? new EventAnswer(RegistrationText.OfferOver)
            : new EventAnswer(RegistrationText.Registered(occurrence, taken, turn.Today) + ReminderText.Reminded(occurrence, turn.Local, options.Value), EventsContext.About(turn.Local, occurrence));
    }
}
