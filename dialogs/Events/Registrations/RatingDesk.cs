namespace CommunityBot.Dialogs.Events;

/// <summary>Two taps after an event: how it was, and whether they would come again.</summary>
internal sealed class RatingDesk(RegistrationDesk desk, Rolls rolls) : IEventDesk
{
    private static readonly TimeSpan Asked = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.Rate;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        // 活动不满意 holds 活动满意's words too; the longest is meant.
        var said = turn.Turn.Command is { } command && EventDeeds.ByCommand(command) == EventDeed.Rate ? command[EventDeeds.RatingCommand.Length..] : EventAsks.Of(turn.Turn.Reading, EventAsks.Rating).MaxBy(term => term.Length)!.Value;
        var over = (await desk.AllAsync(turn.Turn.Resident, turn.Events, cancellationToken))
            .Where(one => one.Entry.State is RegistrationState.Taken or RegistrationState.Following && one.Occurrence.End <= turn.Local && one.Occurrence.End > turn.Local - Asked)
            .OrderByDescending(one => one.Occurrence.End).ToArray();
        if (over.Length == 0)
        {
            return new EventAnswer(RegistrationText.NothingToRate);
        }

        var (occurrence, _, entry) = over[0];
        if (Enum.TryParse<EventRating>(said, out var rating))
        {
            await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Change(entry.Number, one => one with { Rating = rating }), true), cancellationToken);
            return new EventAnswer(RegistrationText.AskAgain) { Buttons = RegistrationText.AgainButtons() };
        }

        await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Change(entry.Number, one => one with { Again = said == "again" }), true), cancellationToken);
        return new EventAnswer(RegistrationText.RatingThanks);
    }
}
