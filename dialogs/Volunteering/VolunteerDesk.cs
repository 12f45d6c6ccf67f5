using System.Security.Cryptography;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Calls, volunteers and places, each change of them one change of the book with the messages that tell of it.</summary>
internal sealed class VolunteerDesk(IBook book, IOutbox outbox, IStaff staff, CommunityCatalog catalog)
{
    private const string Topic = "volunteering";

    // Early enough to set out, late enough not to be forgotten again.
    private static readonly TimeSpan Reminder = TimeSpan.FromHours(2);

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();

    /// <summary>Whether somebody may call: the roles whose tasks in roles.csv say so.</summary>
    public async Task<bool> MayCallAsync(IBookChange? change, string resident, CancellationToken cancellationToken)
    {
        var roles = change is null ? await staff.OfAsync(resident, cancellationToken) : await staff.OfAsync(change, resident);
        return roles.Any(member => Neighbourhood.FindRole(member.Role)?.Tasks.Contains(VolunteerText.CallTask) == true);
    }

    /// <summary>A volunteer by their conversation.</summary>
    public async Task<Volunteer?> FindAsync(string resident, CancellationToken cancellationToken) =>
        (await book.ReadAsync(VolunteerRoll.Key, VolunteeringJson.Default.VolunteerRoll, cancellationToken))?.Find(resident);

    /// <summary>The calls as they are.</summary>
    public async Task<CallBoard> BoardAsync(CancellationToken cancellationToken) =>
        await book.ReadAsync(CallBoard.Key, VolunteeringJson.Default.CallBoard, cancellationToken) ?? CallBoard.Empty;

    /// <summary>Takes somebody on, or what they say of themselves anew.</summary>
    public Task<Volunteer> JoinAsync(string resident, DateTimeOffset now, Func<Volunteer, Volunteer> with, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var roll = await RollAsync(change);
            var volunteer = with(roll.Find(resident) ?? new Volunteer(resident, RandomNumberGenerator.GetHexString(4), now));
            change.Write(VolunteerRoll.Key, roll.With(volunteer), VolunteeringJson.Default.VolunteerRoll);
            return volunteer;
        },
        cancellationToken);

    /// <summary>Calls nobody here any more; places in what is still to come are free again.</summary>
    public Task<bool> LeaveAsync(string resident, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var roll = await RollAsync(change);
            change.Write(VolunteerRoll.Key, roll.Without(resident), VolunteeringJson.Default.VolunteerRoll);
            var board = await BoardAsync(change);
            foreach (var call in board.Calls.Where(call => !call.IsOver(now) && call.Of(resident) is { CameAt: null }))
            {
                board = board.With(call.Without(resident), now);
                await outbox.WithdrawAsync(change, resident, ReminderKey(call, resident));
            }

            Write(change, board);
            return roll.Find(resident) is not null;
        },
        cancellationToken);

    /// <summary>How many would be called.</summary>
    public async Task<int> ReachAsync(VolunteerCall call, CancellationToken cancellationToken) =>
        (await book.ReadAsync(VolunteerRoll.Key, VolunteeringJson.Default.VolunteerRoll, cancellationToken) ?? VolunteerRoll.Empty).For(call).Length;

    /// <summary>Blows the whistle; null when the caller may not. The same message blows once.</summary>
    public Task<(VolunteerCall Call, int Told)?> CallAsync(VolunteerCall call, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync<(VolunteerCall Call, int Told)?>(
        async change =>
        {
            if (!await MayCallAsync(change, call.By, cancellationToken))
            {
                return null;
            }

            var board = await BoardAsync(change);
            var volunteers = (await RollAsync(change)).For(call);
            if (board.Calls.FirstOrDefault(known => known.Push == call.Push) is { } blown)
            {
                return (blown, volunteers.Length);
            }

            var numbered = call with { Number = board.NextNumber(call.Start) };
            Write(change, board.With(numbered, now));
            foreach (var volunteer in volunteers)
            {
                await PostAsync(change, volunteer.Resident, $"{call.Push}:{volunteer.Code}", VolunteerText.Called(numbered, Neighbourhood), now, call.Start, new MessageButton(VolunteerText.ButtonClaim, VolunteerText.SayClaim(numbered.Number)));
            }

            return (numbered, volunteers.Length);
        },
        cancellationToken);

    /// <summary>Takes a place for a volunteer; null when there is no such call.</summary>
    public Task<ClaimOutcome?> ClaimAsync(Volunteer volunteer, string? number, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var board = await BoardAsync(change);
            var outcome = board.Meant(volunteer.Resident, number, now)?.Claim(volunteer, now);
            if (outcome is ClaimOutcome.Claimed(var call) && call.Of(volunteer.Resident) is { } place && place.At == now)
            {
                Write(change, board.With(call, now));
                await RemindAsync(change, call, volunteer.Resident, now);
                await (call.Claims.Length == call.Needed ? PostAsync(change, call.By, $"{call.Push}:full", VolunteerText.AllTaken(call), now, call.End) : Task.CompletedTask);
            }

            return outcome;
        },
        cancellationToken);

    /// <summary>Gives a place back; null when there is none to give.</summary>
    public Task<VolunteerCall?> CancelAsync(string resident, string? number, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var board = await BoardAsync(change);
            if (board.Meant(resident, number, now) is not { } call || call.Of(resident) is not { CameAt: null })
            {
                return null;
            }

            Write(change, board.With(call.Without(resident), now));
            await outbox.WithdrawAsync(change, resident, ReminderKey(call, resident));
            return call;
        },
        cancellationToken);

    /// <summary>Writes down that a volunteer is there; null when nothing is on.</summary>
    public Task<CheckInOutcome?> CheckInAsync(Volunteer volunteer, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var board = await BoardAsync(change);
            var outcome = board.Present(volunteer.Resident, now)?.CheckIn(volunteer, now);
            if (outcome is CheckInOutcome.Came(var call))
            {
                Write(change, board.With(call, now));
            }

            return outcome;
        },
        cancellationToken);

    /// <summary>Posts what reminds of a call, unless it begins too soon for that.</summary>
    public Task RemindAsync(IBookChange change, VolunteerCall call, string resident, DateTimeOffset now) => call.Start - now > Reminder
        ? PostAsync(change, resident, $"{call.Push}:remind:{resident}", VolunteerText.Reminder(call, Neighbourhood), call.Start - Reminder, call.Start)
        : Task.CompletedTask;

    /// <summary>The outbox's key of what reminds of a call.</summary>
    public static string ReminderKey(VolunteerCall call, string resident) => $"{Topic}:{call.Push}:remind:{resident}";

    /// <summary>Reads the calls in a change.</summary>
    public static async Task<CallBoard> BoardAsync(IBookChange change) => await change.ReadAsync(CallBoard.Key, VolunteeringJson.Default.CallBoard) ?? CallBoard.Empty;

    /// <summary>Writes the calls in a change.</summary>
    public static void Write(IBookChange change, CallBoard board) => change.Write(CallBoard.Key, board, VolunteeringJson.Default.CallBoard);

    /// <summary>Posts a message about volunteering; who tires of them may refuse the topic.</summary>
    public Task PostAsync(IBookChange change, string to, string key, string text, DateTimeOffset at, DateTimeOffset expires, MessageButton? button = null) => outbox.PostAsync(change, new OutboundMessage
    {
        Key = $"{Topic}:{key}",
        To = to,
        Text = text,
        Buttons = button is null ? [] : [button],
        SendAt = at,
        Expires = expires,
        Topic = Topic,
    });

    private static async Task<VolunteerRoll> RollAsync(IBookChange change) => await change.ReadAsync(VolunteerRoll.Key, VolunteeringJson.Default.VolunteerRoll) ?? VolunteerRoll.Empty;
}
