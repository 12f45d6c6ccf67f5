using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Which trades of the fifteen-minute circle an estate has within a walk, and which it lacks.</summary>
/// <param name="Estate">The estate.</param>
/// <param name="Pace">The speed walked.</param>
/// <param name="Present">Trades with a place in business within fifteen minutes.</param>
/// <param name="Missing">Trades without one. What residents reported closed does not count until somebody has looked.</param>
internal sealed record CircleCoverage(Estate Estate, WalkingPace Pace, ImmutableArray<ServiceCategory> Present, ImmutableArray<ServiceCategory> Missing)
{
    /// <summary>How far the circle reaches, in minutes.</summary>
    public const int Minutes = 15;

    /// <summary>How many trades of a class are within reach.</summary>
    public int Count(ServiceClass value) => Present.Count(trade => trade.Class == value);

    /// <summary>The coverage of every estate, in the order of the file.</summary>
    public static ImmutableArray<CircleCoverage> Of(ServiceCatalog catalog, Neighbourhood neighbourhood, WalkingPace pace) =>
        [.. neighbourhood.Estates.Select(estate => Of(catalog, estate, pace))];

    private static CircleCoverage Of(ServiceCatalog catalog, Estate estate, WalkingPace pace)
    {
        var trades = catalog.Categories.Where(trade => trade.Class is ServiceClass.Basic or ServiceClass.Quality or ServiceClass.PublicService).ToLookup(IsWithinReach);
        return new CircleCoverage(estate, pace, [.. trades[true]], [.. trades[false]]);

        bool IsWithinReach(ServiceCategory trade) => catalog.Of(trade.Code).From(estate.Center)
            .TakeWhile(near => pace.Minutes(near.Metres) <= Minutes)
            .Any(near => near.Service.Status == ServiceStatus.Open);
    }
}
