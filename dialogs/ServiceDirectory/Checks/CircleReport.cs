using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>For whoever plans the fifteen-minute circle: what each estate has and lacks, and what residents looked for in vain.</summary>
internal sealed class CircleReport(CommunityCatalog catalog, SeenCatalog seen, IStaff staff, UnmetDemand demand)
{
    private const int MostMissing = 6;
    private const int MostWishes = 10;

    /// <summary>Every estate's coverage at either pace against the province's rule, and the trades it lacks most.</summary>
    public async Task<string> OfEstatesAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!await MayReadAsync(turn, cancellationToken))
        {
            return CheckText.NotForYou;
        }

        var places = await seen.LookAsync(cancellationToken);
        var neighbourhood = catalog.Get<Neighbourhood>();
        var senior = CircleCoverage.Of(places, neighbourhood, WalkingPace.Senior);
        var ordinary = CircleCoverage.Of(places, neighbourhood, WalkingPace.Ordinary);
        var lines = ordinary.Zip(senior, (normal, slow) => CheckText.CircleLine(
            normal.Estate.Name,
            normal.Count(ServiceClass.Basic),
            StarRule.Shanxi.Basic,
            normal.Count(ServiceClass.Quality),
            StarRule.Shanxi.Quality,
            slow.Count(ServiceClass.Basic),
            slow.Count(ServiceClass.Quality)));
        var missing = ordinary.SelectMany(coverage => coverage.Missing).CountBy(trade => trade.SpokenName).OrderByDescending(trade => trade.Value).Take(MostMissing).Select(trade => trade.Key).ToArray();
        return CheckText.Circle(string.Join('\n', missing.Length > 0 ? lines.Append(CheckText.CircleMissing(string.Join(ServiceDirectoryText.ListSeparator, missing))) : lines));
    }

    /// <summary>What residents looked for and nobody offers, this week.</summary>
    public async Task<string> OfWishesAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!await MayReadAsync(turn, cancellationToken))
        {
            return CheckText.NotForYou;
        }

        var wishes = await demand.WeekAsync(turn.Now, cancellationToken);
        return wishes.Count == 0 ? CheckText.NoWishes : CheckText.Wishes(string.Join('\n', wishes.Take(MostWishes).Select(wish => CheckText.WishLine(wish.Wish, wish.Count))));
    }

    private async Task<bool> MayReadAsync(Turn turn, CancellationToken cancellationToken) =>
        (await staff.OfAsync(turn.Resident, cancellationToken)).Any(member => catalog.Get<Neighbourhood>().FindRole(member.Role) is { } role && role.Tasks.Any(CheckText.ReportingTasks.Contains));
}
