using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>Checks in who came, from shortly before the beginning to the end.</summary>
internal sealed class CheckInDesk(RegistrationDesk desk, Rolls rolls, IOptions<EventOptions> options) : IEventDesk
{
    /// <inheritdoc/>
    public EventDeed Deed => EventDeed.CheckIn;

    /// <inheritdoc/>
    public async Task<EventAnswer> AnswerAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var named = CheckInCode.EventOf(turn.Turn.Scanned);
        var today = (await desk.AllAsync(turn.Turn.Resident, turn.Events, cancellationToken))
            .Where(one => one.Entry.State == RegistrationState.Taken && one.Occurrence.IsHeld && one.Occurrence.Date == turn.Today && (named is null || one.Occurrence.Event.Id == named))
            .OrderBy(one => one.Occurrence.Start).ToArray();
        if (today.Length == 0)
        {
            return named is null ? new EventAnswer(RegistrationText.CheckInNone) : await UnregisteredAsync(named, turn, cancellationToken);
        }

        var now = Array.FindAll(today, one => IsTime(one.Occurrence, turn.Local));
        if (now.Length == 0)
        {
            return Array.Find(today, one => one.Occurrence.Start > turn.Local) is { Occurrence: { } next }
                ? new EventAnswer(RegistrationText.CheckInTooEarly(next, options.Value.CheckInBefore, turn.Today))
                : new EventAnswer(RegistrationText.CheckInOver(today[^1].Occurrence));
        }

        if (Array.TrueForAll(now, one => one.Entry.CheckedIn is not null))
        {
            return new EventAnswer(RegistrationText.CheckedInAlready(now[0].Occurrence));
        }

        var lines = new List<string>();
        foreach (var (occurrence, _, entry) in now.Where(one => one.Entry.CheckedIn is null))
        {
            await rolls.ChangeAsync(occurrence, turn.Turn.Now, roll => (roll.Change(entry.Number, one => one with { CheckedIn = turn.Turn.Now }), true), cancellationToken);
            lines.Add(RegistrationText.CheckedIn(occurrence, entry));
        }

        return new EventAnswer(string.Join('\n', lines));
    }

    // Nobody registers for the evening walk: whoever scans its code was there.
    private async Task<EventAnswer> UnregisteredAsync(string named, EventTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Events.Find(named) is not { } community)
        {
            return new EventAnswer(RegistrationText.CheckInNone);
        }

        if (community.Registration is not RegistrationKind.NotNeeded || turn.Events.Next(community, turn.Local) is not { } occurrence)
        {
            return new EventAnswer(RegistrationText.CheckInNotRegistered(community));
        }

        if (!IsTime(occurrence, turn.Local))
        {
            return new EventAnswer(RegistrationText.CheckInTooEarly(occurrence, options.Value.CheckInBefore, turn.Today));
        }

        var request = new RegistrationRequest { Resident = turn.Turn.Resident, Push = turn.Turn.Push, Now = turn.Turn.Now };
        var entry = await rolls.ChangeAsync(
            occurrence,
            turn.Turn.Now,
            roll =>
            {
                var followed = roll.Follow(request);
                var mine = followed.Of(turn.Turn.Resident).First(one => one.State == RegistrationState.Following);
                return (followed.Change(mine.Number, one => one with { CheckedIn = one.CheckedIn ?? turn.Turn.Now }), mine);
            },
            cancellationToken);
        return new EventAnswer(RegistrationText.CheckedIn(occurrence, entry));
    }

    private bool IsTime(Occurrence occurrence, DateTime now) => now >= occurrence.Start - options.Value.CheckInBefore && now < occurrence.End;
}
