using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>When a call is over, writes down the hours, thanks those who came and tells whoever called.</summary>
internal sealed class VolunteerChore(IBook book, VolunteerDesk desk, TimeProvider clock) : IChore
{
    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        foreach (var call in (await desk.BoardAsync(cancellationToken)).Calls.Where(call => !call.IsSettled && call.IsOver(now)))
        {
            await book.ChangeAsync(change => SettleAsync(change, call.Push, now), cancellationToken);
        }
    }

    private async Task<bool> SettleAsync(IBookChange change, string push, DateTimeOffset now)
    {
        var board = await VolunteerDesk.BoardAsync(change);
        if (board.Calls.FirstOrDefault(known => known.Push == push) is not { IsSettled: false } call)
        {
            return false;
        }

        var hours = 0m;
        foreach (var claim in call.Claims.Where(claim => claim.CameAt is not null))
        {
            hours += await CreditAsync(change, call, claim, now);
        }

        VolunteerDesk.Write(change, board.With(call with { IsSettled = true }, now));
        await desk.PostAsync(change, call.By, $"{push}:settled", VolunteerText.Settled(call, hours), now, now.AddDays(7));
        return true;
    }

    private async Task<decimal> CreditAsync(IBookChange change, VolunteerCall call, VolunteerClaim claim, DateTimeOffset now)
    {
        var served = ServiceHours.Of(call.Served(claim));
        var day = DateOnly.FromDateTime(call.Start.DateTime);
        change.Append(ServiceHours.Ledger, string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{call.Number},\"{call.Task.Replace("\"", "\"\"", StringComparison.Ordinal)}\",{claim.Code},{served}"));
        if (claim.Resident.Length > 0)
        {
            var key = ServiceHours.Key(claim.Resident);
            var before = await change.ReadAsync(key, VolunteeringJson.Default.ServiceHours) ?? ServiceHours.None;
            var after = new ServiceHours(before.Entries.Add(new ServiceEntry(day, call.Task, served)));
            change.Write(key, after, VolunteeringJson.Default.ServiceHours);
            await desk.PostAsync(change, claim.Resident, $"{call.Push}:thanks:{claim.Code}", VolunteerText.ThankYou(call, served, after.Total), now, now.AddDays(7));
        }

        return served;
    }
}
