using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Routing;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>Takes places and reads what there is to choose from.</summary>
internal sealed class RegistrationDesk(LiveEvents live, IBook book, Rolls rolls, IOptions<EventOptions> options)
{
    private const int MostChoices = 4;

    private static readonly TimeSpan Ahead = TimeSpan.FromDays(400);

    /// <summary>What the next step of a draft depends on.</summary>
    public async Task<RegistrationSituation> SituationAsync(string? eventId, DateTime now, CancellationToken cancellationToken)
    {
        var events = await live.NowAsync(cancellationToken);
        Occurrence[] coming = eventId is null ? [] : [.. events.Between(new EventTopic { Events = [eventId] }, now, now + Ahead).Where(occurrence => occurrence.IsHeld).Take(MostChoices)];
        var read = await Task.WhenAll(coming.Select(occurrence => rolls.ReadAsync(occurrence.Id, cancellationToken)));
        return new RegistrationSituation(events, [.. coming.Zip(read, (occurrence, roll) => new RegistrationChoice(occurrence, roll))], now, options.Value.LargestParty);
    }

    /// <summary>Takes the places of a draft. With another registration to be given back, both are done or neither.</summary>
    public Task<RegistrationOutcome> RegisterAsync(RegistrationDraft draft, Occurrence occurrence, Turn turn, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var request = new RegistrationRequest
            {
                Resident = turn.Resident,
                Participant = draft.Name,
                Relation = draft.Relation,
                Places = draft.Places ?? 1,
                Phone = draft.Phone,
                GuardianAgreed = draft.GuardianAgrees == true,
                MayWait = draft.MayWait == true,
                Replaces = draft.Instead is { } same && same.Occurrence == occurrence.Id ? same.Number : null,
                Push = turn.Push,
                Now = turn.Now,
            };
            var outcome = await rolls.ChangeAsync(change, occurrence, turn.Now, roll => roll.Register(request, RegistrationTerms.Of(occurrence)));
            if (outcome is RegistrationOutcome.Registered or RegistrationOutcome.Waiting && draft.Instead is { } old && old.Occurrence != occurrence.Id && live.Planned.Find(old.Occurrence) is { } left)
            {
                await rolls.ChangeAsync(change, left, turn.Now, roll => (roll.Cancel(old.Number), true));
            }

            return outcome;
        },
        cancellationToken);

    /// <summary>What a resident still has before them, the soonest first.</summary>
    public async Task<ImmutableArray<(Occurrence Occurrence, Roll Roll, Registration Entry)>> OpenAsync(string resident, EventCatalog events, DateTime now, CancellationToken cancellationToken) =>
        [.. (await AllAsync(resident, events, cancellationToken)).Where(one => one.Entry.IsOpen && one.Occurrence.End > now).OrderBy(one => one.Occurrence.Start)];

    /// <summary>Everything a resident has on rolls that are still kept.</summary>
    public async Task<ImmutableArray<(Occurrence Occurrence, Roll Roll, Registration Entry)>> AllAsync(string resident, EventCatalog events, CancellationToken cancellationToken)
    {
        var ids = (await rolls.OfAsync(resident, cancellationToken)).All;
        var read = await Task.WhenAll(ids.Select(id => rolls.ReadAsync(id, cancellationToken)));
        return
        [
            .. from one in ids.Zip(read)
               let occurrence = events.Find(one.First)
               where occurrence is not null
               from entry in one.Second.Of(resident)
               select (occurrence, one.Second, entry),
        ];
    }
}
