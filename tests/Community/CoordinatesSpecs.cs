using CommunityBot.Dialogs.Community;

namespace CommunityBot.Tests.Community;

public sealed class CoordinatesSpecs
{
    // Tiananmen, a known pair of the two datums.
    private static readonly GeoPoint Gps = new(39.907333, 116.391083);
    private static readonly GeoPoint Map = new(39.908736, 116.397327);

    [Fact]
    public void A_known_place_converts_to_the_map() => Coordinates.Wgs84ToGcj02(Gps).MetresTo(Map).Should().BeLessThan(2);

    [Fact]
    public void A_known_place_converts_back() => Coordinates.Gcj02ToWgs84(Map).MetresTo(Gps).Should().BeLessThan(2);

    [Fact]
    public void There_and_back_is_the_same_place_to_a_centimetre()
    {
        var random = new Random(3);
        for (var round = 0; round < 2000; round++)
        {
            var place = new GeoPoint(18 + random.NextDouble() * 35, 75 + random.NextDouble() * 60);
            Coordinates.Gcj02ToWgs84(Coordinates.Wgs84ToGcj02(place)).MetresTo(place).Should().BeLessThan(0.01);
        }
    }

    [Fact]
    public void Abroad_both_are_the_same()
    {
        var lisbon = new GeoPoint(38.7223, -9.1393);
        Coordinates.Wgs84ToGcj02(lisbon).Should().Be(lisbon);
        Coordinates.Gcj02ToWgs84(lisbon).Should().Be(lisbon);
    }

    [Theory]
    [InlineData(0, 0, 0, 1, 111_195)]
    [InlineData(35, 111, 35, 111, 0)]
    [InlineData(90, 0, -90, 0, 20_015_114)]
    public void Distances_follow_the_great_circle(double north, double east, double toNorth, double toEast, double metres) =>
        new GeoPoint(north, east).MetresTo(new GeoPoint(toNorth, toEast)).Should().BeApproximately(metres, 1);

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(91, 0)]
    [InlineData(0, -181)]
    public void Not_every_pair_of_numbers_is_a_place(double latitude, double longitude) =>
        new GeoPoint(latitude, longitude).IsOnEarth.Should().BeFalse();
}
