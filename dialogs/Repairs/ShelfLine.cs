using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// An open order as its shelf lists it: its number, and of its place just what tells two orders apart, so that a new
/// report reads the few orders it may repeat and not all that are open.
/// </summary>
internal static class ShelfLine
{
    private const char Gap = '\t';

    /// <summary>The line of an order.</summary>
    public static string Of(WorkOrder order) => string.Join(
        Gap,
        order.Number,
        Plain(order.Place.Building),
        Plain(order.Place.Unit),
        Plain(order.Place.Floor),
        Plain(order.Place.Spot),
        order.Place.Point is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R}{Gap}{point.Longitude:R}") : Gap.ToString());

    /// <summary>The number of the order a line stands for.</summary>
    public static string Number(string line) => line.IndexOf(Gap) is >= 0 and var end ? line[..end] : line;

    /// <summary>The place a line tells of, in the estate its shelf is for; null when it tells of none.</summary>
    public static RepairPlace? Place(string line, string estate) => line.Split(Gap) is [_, var building, var unit, var floor, var spot, var latitude, var longitude]
        ? new RepairPlace
        {
            Estate = estate,
            Building = Said(building),
            Unit = Said(unit),
            Floor = Said(floor),
            Spot = Said(spot),
            Point = latitude.Length > 0 ? new GeoPoint(double.Parse(latitude, CultureInfo.InvariantCulture), double.Parse(longitude, CultureInfo.InvariantCulture)) : null,
        }
        : null;

    private static string Plain(string? part) => part?.ReplaceLineEndings(" ").Replace(Gap, ' ') ?? "";

    private static string? Said(string part) => part.Length == 0 ? null : part;
}
