namespace CommunityBot.Dialogs.Community;

/// <summary>
/// A point on the earth in degrees. The community's files and WeChat's pins are in GCJ-02, the national datum of maps
/// in China; GPS, Open311 and Bot Framework entities are in WGS-84. The two lie 100 to 700 m apart.
/// </summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>Whether the degrees lie on the earth; false for NaN.</summary>
    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;

    /// <summary>The distance as the crow flies in metres; both points must be of one datum.</summary>
    public double MetresTo(GeoPoint other)
    {
        var latitudes = double.DegreesToRadians(other.Latitude - Latitude);
        var longitudes = double.DegreesToRadians(other.Longitude - Longitude);
        var chord = Square(Math.Sin(latitudes / 2))
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * Square(Math.Sin(longitudes / 2));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }

    private static double Square(double value) => value * value;
}

/// <summary>Conversion between the two datums in use. Outside the box around China both are the same.</summary>
public static class Coordinates
{
    // The ellipsoid of Krasovsky 1940, on which GCJ-02 is defined.
    private const double SemiMajorAxis = 6_378_245.0;
    private const double EccentricitySquared = 0.00669342162296594323;

    /// <summary>The point as maps in China show it.</summary>
    public static GeoPoint Wgs84ToGcj02(GeoPoint wgs84)
    {
        if (!IsObfuscated(wgs84))
        {
            return wgs84;
        }

        var east = wgs84.Longitude - 105;
        var north = wgs84.Latitude - 35;
        var latitude = double.DegreesToRadians(wgs84.Latitude);
        var root = Math.Sqrt(1 - EccentricitySquared * Math.Sin(latitude) * Math.Sin(latitude));
        var meridian = SemiMajorAxis * (1 - EccentricitySquared) / (root * root * root);
        var parallel = SemiMajorAxis / root * Math.Cos(latitude);
        return new GeoPoint(
            wgs84.Latitude + double.RadiansToDegrees(NorthOffset(east, north) / meridian),
            wgs84.Longitude + double.RadiansToDegrees(EastOffset(east, north) / parallel));
    }

    /// <summary>The point as GPS knows it, to within a centimetre of the inverse.</summary>
    public static GeoPoint Gcj02ToWgs84(GeoPoint gcj02)
    {
        var guess = gcj02;
        // The offset changes slowly from place to place, so each round leaves about a thousandth of the error.
        for (var round = 0; round < 8; round++)
        {
            var there = Wgs84ToGcj02(guess);
            guess = new GeoPoint(
                guess.Latitude - (there.Latitude - gcj02.Latitude),
                guess.Longitude - (there.Longitude - gcj02.Longitude));
        }

        return guess;
    }

    private static bool IsObfuscated(GeoPoint point) =>
        point.Latitude is >= 0.8293 and <= 55.8271 && point.Longitude is >= 72.004 and <= 137.8347;

    private static double NorthOffset(double x, double y) =>
        -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.Sqrt(Math.Abs(x))
        + (20 * Wave(6 * x) + 20 * Wave(2 * x)) * 2 / 3
        + (20 * Wave(y) + 40 * Wave(y / 3)) * 2 / 3
        + (160 * Wave(y / 12) + 320 * Wave(y / 30)) * 2 / 3;

    private static double EastOffset(double x, double y) =>
        300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.Sqrt(Math.Abs(x))
        + (20 * Wave(6 * x) + 20 * Wave(2 * x)) * 2 / 3
        + (20 * Wave(x) + 40 * Wave(x / 3)) * 2 / 3
        + (150 * Wave(x / 12) + 300 * Wave(x / 30)) * 2 / 3;

    private static double Wave(double halfTurns) => Math.Sin(halfTurns * Math.PI);
}
