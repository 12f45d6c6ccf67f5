using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.ServiceDirectory;

/// <summary>The sample directory and places to stand at.</summary>
internal static class DirectorySample
{
    public static ServiceCatalog Catalog { get; } = Sample.Model(ServiceCatalog.Read);

    public static Neighbourhood Neighbourhood { get; } = Sample.Model(Neighbourhood.Read);

    /// <summary>Where a resident of an estate stands.</summary>
    public static GeoPoint At(string estate) => Neighbourhood.FindEstate(estate)!.Center;

    public static DateTime Local(string time) => DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A search for a trade as it is asked by its code.</summary>
    public static SearchOutcome Search(string category, string estate, string time, string wanted = "", bool thing = false) =>
        DirectorySearch.Find(Catalog, new DirectoryQuery { Categories = [category], Said = wanted, Wanted = wanted, ForThing = thing }, At(estate), Local(time), WalkingPace.Ordinary);
}
