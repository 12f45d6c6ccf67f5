using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Finds the nearest place that does what a resident wants and is open for certain.</summary>
internal static class DirectorySearch
{
    /// <summary>Beyond these nobody walks; the bound keeps a search of a large directory short when all is shut at night.</summary>
    public const int MostLookedAt = 100;

    /// <summary>Looks around a point at an instant of the community's local time; without a point the order of the file decides.</summary>
    public static SearchOutcome Find(ServiceCatalog catalog, DirectoryQuery query, GeoPoint? around, DateTime now, WalkingPace pace)
    {
        var doubtful = IsDoubtful(query, catalog);
        var trusted = new List<Found>();
        var unverified = new List<Service>();
        foreach (var found in Candidates(catalog, query, around, now, pace).Take(MostLookedAt))
        {
            if (found.State is OpenState.Unverified)
            {
                unverified.Add(found.Service);
                continue;
            }

            trusted.Add(found);
            if (found.IsOpen && !doubtful)
            {
                break;
            }
        }

        return trusted.Count == 0 ? new SearchOutcome.Nothing([.. unverified])
            : doubtful ? new SearchOutcome.MayNotOffer(query.Said, trusted.MinBy(found => (query.Kin.Length > 0 && found.Service.Carries(query.Kin) ? 0 : 4) + (IsGeneral(found.Service) ? 0 : 2) + (found.IsOpen ? 0 : 1))!)
            : Judge(trusted);
    }

    /// <summary>Every place a query means, best first, with its state; what has gone for good is not among them.</summary>
    public static IEnumerable<Found> Candidates(ServiceCatalog catalog, DirectoryQuery query, GeoPoint? around, DateTime now, WalkingPace pace)
    {
        var day = catalog.Calendar.On(DateOnly.FromDateTime(now));
        return catalog.Find(query.Place) is { } place
            ? [Look(place, around is { } point ? place.Point.MetresTo(point) : null)]
            : query.Categories.SelectMany(category => InTrade(catalog, category, query, around))
                .Where(near => !query.Without.Contains(near.Service.Id))
                .Where(near => query.Payment is not { } payment || near.Service.Payment.Contains(payment))
                .Where(near => !query.AroundTheClock || near.Service.Hours.On(day) == DayHours.AroundTheClock)
                .Select(near => Look(near.Service, near.Metres));

        Found Look(Service service, double? metres) =>
            new(service, metres is { } far ? pace.Minutes(far) : null, OpeningTimes.At(service, catalog.Calendar, now), day);
    }

    // Where the places of a trade do different things, only those count that name the one asked for, if any does.
    private static IEnumerable<(Service Service, double? Metres)> InTrade(ServiceCatalog catalog, string category, DirectoryQuery query, GeoPoint? around)
    {
        var trade = catalog.Of(category);
        var choosy = query.Wanted.Length > 0 && (query.ByService || trade.IsMixed) && trade.All.Any(service => service.Carries(query.Wanted));
        var near = around is { } point ? trade.From(point).Select(near => (near.Service, (double?)near.Metres)) : trade.All.Select(service => (service, (double?)null));
        return choosy ? near.Where(found => found.Item1.Carries(query.Wanted)) : near;
    }

    // Of several menders the one that goes by the trade's own name is the likeliest to take on anything.
    private static bool IsGeneral(Service service) =>
        service.Aliases.Any(alias => service.Category.Name.Contains(alias, StringComparison.Ordinal));

    // A trade that was only guessed at may have what is looked for, and nobody has written so.
    private static bool IsDoubtful(DirectoryQuery query, ServiceCatalog catalog) =>
        query is { Place: null, Categories.IsEmpty: false, IsGuess: true, Said.Length: > 0 }
            ? !query.Categories.Any(category => catalog.Of(category).All.Any(service => service.Carries(query.Wanted)))
        : query is { Place: null, ForThing: true, Categories.IsEmpty: false }
        && query.Categories.All(category => catalog.Of(category) is { IsMixed: true } trade && !trade.All.Any(service => service.Carries(query.Wanted)));

    private static SearchOutcome Judge(List<Found> trusted)
    {
        var nearest = trusted[0];
        if (trusted[^1] is { IsOpen: true } best)
        {
            return new SearchOutcome.Open(best, nearest.State is OpenState.Closed or OpenState.Suspended ? nearest : null);
        }

        var soonest = trusted.Where(found => Opens(found) is not null).MinBy(Opens);
        return trusted.Find(found => found.State is OpenState.Unknown) is { } unknown ? new SearchOutcome.Uncertain(unknown)
            : new SearchOutcome.AllShut(nearest, soonest == nearest ? null : soonest, trusted.Count == 1);
    }

    private static DateTime? Opens(Found found) => (found.State as OpenState.Closed)?.Opens;
}
