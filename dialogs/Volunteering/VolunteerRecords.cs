using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>What is kept of a volunteer. Forgotten, they are a number in the ledger that leads to nobody.</summary>
internal sealed class VolunteerRecords(IBook book, VolunteerDesk desk, TimeProvider clock) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var resident = context.Activity.Conversation.Id;
        var hours = await book.ReadAsync(ServiceHours.Key(resident), VolunteeringJson.Default.ServiceHours, cancellationToken) ?? ServiceHours.None;
        var calls = (await desk.BoardAsync(cancellationToken)).Calls.Where(call => !call.IsSettled && call.Of(resident) is not null);
        return
        [
            .. await desk.FindAsync(resident, cancellationToken) is { } volunteer ? [new PersonalRecord(VolunteerText.Kind, VolunteerText.Profile(volunteer), volunteer.Since)] : Array.Empty<PersonalRecord>(),
            .. calls.Select(call => new PersonalRecord(VolunteerText.Kind, call.Task, call.Start)),
            .. hours.Entries.Select(entry => new PersonalRecord(VolunteerText.Kind, VolunteerText.Entry(entry))),
        ];
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var resident = context.Activity.Conversation.Id;
        await desk.LeaveAsync(resident, clock.GetLocalNow(), cancellationToken);
        await book.ChangeAsync(
            async change =>
            {
                var board = await VolunteerDesk.BoardAsync(change);
                VolunteerDesk.Write(change, new CallBoard([.. board.Calls.Select(call => call with { Claims = [.. call.Claims.Select(claim => claim.Resident == resident ? claim with { Resident = "" } : claim)] })]));
                change.Remove(ServiceHours.Key(resident));
                return true;
            },
            cancellationToken);
    }
}
