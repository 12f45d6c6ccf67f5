using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Once a week, in the morning, tells those who look which entries nobody has looked at for longer than agreed.</summary>
internal sealed class StaleChore(IBook book, SeenCatalog seen, CheckDesk desk, TimeProvider clock) : IChore
{
    private const int MostTold = 12;
    private static readonly TimeOnly Morning = new(9, 0);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        var stale = TimeOnly.FromDateTime(now.DateTime) < Morning ? [] : (await seen.LookAsync(cancellationToken)).Services.Where(place => place.IsStale(today)).OrderBy(place => place.LastVerified).Take(MostTold).ToArray();
        if (stale.Length == 0)
        {
            return;
        }

        var week = string.Create(CultureInfo.InvariantCulture, $"stale:{ISOWeek.GetYear(now.DateTime)}-{ISOWeek.GetWeekOfYear(now.DateTime)}");
        var text = CheckText.TaskStale(string.Join('\n', stale.Select(place => CheckText.StaleLine(place.Id, place.Name, place.LastVerified))));
        await book.ChangeAsync(
            async change =>
            {
                await desk.TellWorkersAsync(change, stale[0], week, text, now);
                return true;
            },
            cancellationToken);
    }
}
