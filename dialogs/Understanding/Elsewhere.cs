using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Cities, provinces and countries this community is no part of (<c>elsewhere.txt</c>): what is asked about them is
/// seldom the community's to answer. Whichever of them the estates lie in is left out, wherever the bot is deployed.
/// </summary>
internal static class Elsewhere
{
    /// <summary>The value of the mark.</summary>
    public const string Mark = "elsewhere";

    private const double MetresInKilometre = 1000;

    private static readonly IReadOnlyList<Place> Places = Read();

    /// <summary>The names of other places, seen from the community's estates.</summary>
    public static IEnumerable<LexiconTerm> Terms(Neighbourhood neighbourhood) =>
        from place in Places
        where !neighbourhood.Estates.Any(estate => place.Holds(estate.Center))
        select new LexiconTerm(place.Name, TermKinds.Mark, Mark);

    private static List<Place> Read()
    {
        using var stream = typeof(Elsewhere).Assembly.GetManifestResourceStream($"{typeof(Elsewhere).Assembly.GetName().Name}.Understanding.elsewhere.txt")!;
        using var reader = new StreamReader(stream);
        List<Place> places = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                places.Add(Place.Of(line.Split(' ')));
            }
        }

        return places;
    }

    private sealed record Place(string Name, GeoPoint Middle, double Metres)
    {
        public static Place Of(string[] cells) => cells is [var name, var latitude, var longitude, var kilometres]
            ? new Place(name, new GeoPoint(Number(latitude), Number(longitude)), Number(kilometres) * MetresInKilometre)
            : new Place(cells[0], default, 0);

        public bool Holds(GeoPoint point) => Metres > 0 && Middle.MetresTo(point) <= Metres;

        private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
    }
}
