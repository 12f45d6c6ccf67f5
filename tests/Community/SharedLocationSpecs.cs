using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace CommunityBot.Tests.Community;

public sealed class SharedLocationSpecs
{
    private static readonly GeoPoint Gate = new(35.04, 111.03);

    [Fact]
    public void A_pin_in_the_files_own_datum_is_taken_as_it_is() =>
        SharedLocation.Of(new Activity { ChannelData = new SharedLocation(Gate, "北门") }).Should().Be(new SharedLocation(Gate, "北门"));

    [Fact]
    public void Coordinates_of_another_client_are_converted()
    {
        var wgs84 = Coordinates.Gcj02ToWgs84(Gate);
        var activity = new Activity
        {
            Entities = [new Entity("other"), new GeoCoordinates(latitude: wgs84.Latitude, longitude: wgs84.Longitude, type: "GeoCoordinates", name: "北门")],
        };
        var location = SharedLocation.Of(activity)!;
        location.Gcj02.MetresTo(Gate).Should().BeLessThan(0.1);
        location.Label.Should().Be("北门");
    }

    [Fact]
    public void Coordinates_that_came_over_the_wire_are_found()
    {
        var activity = JsonConvert.DeserializeObject<Activity>("""{"type":"message","entities":[{"type":"GeoCoordinates","latitude":38.7223,"longitude":-9.1393}]}""")!;
        SharedLocation.Of(activity).Should().Be(new SharedLocation(new GeoPoint(38.7223, -9.1393), null));
    }

    [Fact]
    public void An_activity_without_a_place_has_none()
    {
        SharedLocation.Of(new Activity { Text = "附近药店" }).Should().BeNull();
        SharedLocation.Of(new Activity { Entities = [new GeoCoordinates(latitude: 91, longitude: 0, type: "GeoCoordinates")] }).Should().BeNull();
    }
}
