using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>Changes a whistle that was blown, or calls it off; whoever took a place hears of it by the same change of the book.</summary>
internal sealed class CallChanges(IBook book, IOutbox outbox, VolunteerDesk desk, CommunityCatalog catalog)
{
    /// <summary>The call somebody means who may call: by its number or its day, else the last one they blew, else the last one.</summary>
    public async Task<VolunteerCall?> FindAsync(string resident, string? number, DateTime? day, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await desk.BoardAsync(cancellationToken)).Calls.Where(call => !call.IsOver(now) && (number is null || call.Number == number) && (day is null || call.Start.Date == day))
            .OrderBy(call => call.By == resident).LastOrDefault();

    /// <summary>Calls it off.</summary>
    public Task<VolunteerCall?> CallOffAsync(VolunteerCall meant, string push, DateTimeOffset now, CancellationToken cancellationToken) => ChangeAsync(
        meant,
        now,
        call => call with { IsCalledOff = true, IsSettled = true },
        (change, before, _) => TellAsync(change, before, push, VolunteerText.CalledOffFor(before, catalog.Get<Neighbourhood>()), now),
        cancellationToken);

    /// <summary>Moves it, or wants more or fewer people, never fewer than have taken a place.</summary>
    public Task<VolunteerCall?> ChangeAsync(VolunteerCall meant, CallDraft draft, string push, DateTimeOffset now, CancellationToken cancellationToken) => ChangeAsync(
        meant,
        now,
        call => call with { Start = draft.Start ?? call.Start, End = draft.End ?? call.End, Estate = draft.Estate ?? call.Estate, Needed = Math.Max(draft.Needed ?? call.Needed, call.Claims.Length) },
        async (change, before, after) =>
        {
            if (before.Start == after.Start && before.Estate == after.Estate)
            {
                return;
            }

            await TellAsync(change, before, push, VolunteerText.ChangedFor(after, catalog.Get<Neighbourhood>()), now);
            foreach (var claim in after.Claims)
            {
                await desk.RemindAsync(change, after, claim.Resident, now);
            }
        },
        cancellationToken);

    private Task<VolunteerCall?> ChangeAsync(VolunteerCall meant, DateTimeOffset now, Func<VolunteerCall, VolunteerCall> with, Func<IBookChange, VolunteerCall, VolunteerCall, Task> tell, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var board = await VolunteerDesk.BoardAsync(change);
            if (board.Calls.FirstOrDefault(call => call.Push == meant.Push && !call.IsOver(now)) is not { } before)
            {
                return null;
            }

            var after = with(before);
            VolunteerDesk.Write(change, board.With(after, now));
            await tell(change, before, after);
            return after;
        },
        cancellationToken);

    private async Task TellAsync(IBookChange change, VolunteerCall call, string push, string text, DateTimeOffset now)
    {
        foreach (var claim in call.Claims)
        {
            await outbox.WithdrawAsync(change, claim.Resident, VolunteerDesk.ReminderKey(call, claim.Resident));
            await desk.PostAsync(change, claim.Resident, $"{push}:{claim.Code}", text, now, call.End);
        }
    }
}
