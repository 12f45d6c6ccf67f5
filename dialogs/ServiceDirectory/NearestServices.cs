using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// Service points given nearest first, one at a time, from a tree split by latitude and longitude in turn: asking for
/// the next open one looks at a few of them, not at all.
/// </summary>
internal sealed class NearestServices
{
    private const int LeafSize = 8;

    // Boxes are judged on a flat map; this much is allowed for the earth's roundness.
    private const double Flatness = 0.99;
    private const double MetresPerDegree = 111_195;

    private readonly Node? _root;

    public NearestServices(IEnumerable<Service> services)
    {
        All = [.. services];
        IsMixed = All.Length > 1 && !All[0].Aliases.Any(alias => All.All(service => service.Aliases.Contains(alias)));
        _root = All.IsEmpty ? null : Build([.. All], 0, All.Length, byLatitude: true);
    }

    public static NearestServices None { get; } = new([]);

    /// <summary>The service points in the order of the file.</summary>
    public ImmutableArray<Service> All { get; }

    /// <summary>
    /// Whether the places do different things, as cobblers and phone repairers do under one trade: told by no word that
    /// all of them go by. Pharmacies are all called 药店, so any of them serves who asks for one.
    /// </summary>
    public bool IsMixed { get; }

    /// <summary>The service points with their distance as the crow flies in metres, nearest first.</summary>
    public IEnumerable<(Service Service, double Metres)> From(GeoPoint point)
    {
        var queue = new PriorityQueue<object, double>();
        if (_root is not null)
        {
            queue.Enqueue(_root, 0);
        }

        while (queue.TryDequeue(out var next, out var metres))
        {
            switch (next)
            {
                case Service service:
                    yield return (service, metres);
                    break;
                case Node { Leaf: { } leaf }:
                    queue.EnqueueRange(leaf.Select(service => ((object)service, service.Point.MetresTo(point))));
                    break;
                case Node { Low: { } low, High: { } high }:
                    queue.Enqueue(low, low.LeastMetres(point));
                    queue.Enqueue(high, high.LeastMetres(point));
                    break;
            }
        }
    }

    private static Node Build(Service[] services, int start, int end, bool byLatitude)
    {
        var part = services.AsSpan(start, end - start);
        var node = new Node
        {
            South = services.Skip(start).Take(part.Length).Min(service => service.Point.Latitude),
            North = services.Skip(start).Take(part.Length).Max(service => service.Point.Latitude),
            West = services.Skip(start).Take(part.Length).Min(service => service.Point.Longitude),
            East = services.Skip(start).Take(part.Length).Max(service => service.Point.Longitude),
        };
        if (part.Length <= LeafSize)
        {
            node.Leaf = part.ToArray();
            return node;
        }

        part.Sort(byLatitude
            ? (left, right) => left.Point.Latitude.CompareTo(right.Point.Latitude)
            : (left, right) => left.Point.Longitude.CompareTo(right.Point.Longitude));
        var middle = start + part.Length / 2;
        node.Low = Build(services, start, middle, !byLatitude);
        node.High = Build(services, middle, end, !byLatitude);
        return node;
    }

    private sealed class Node
    {
        public required double South { get; init; }

        public required double North { get; init; }

        public required double West { get; init; }

        public required double East { get; init; }

        public Service[]? Leaf { get; set; }

        public Node? Low { get; set; }

        public Node? High { get; set; }

        // Degrees of longitude are shortest at the box's or the point's edge farthest from the equator.
        public double LeastMetres(GeoPoint point)
        {
            var latitude = Math.Max(0, Math.Max(South - point.Latitude, point.Latitude - North));
            var longitude = Math.Max(0, Math.Max(West - point.Longitude, point.Longitude - East));
            var widest = Math.Max(Math.Abs(point.Latitude), Math.Max(Math.Abs(South), Math.Abs(North)));
            var east = longitude * Math.Cos(double.DegreesToRadians(widest));
            return Math.Sqrt(latitude * latitude + east * east) * MetresPerDegree * Flatness;
        }
    }
}
