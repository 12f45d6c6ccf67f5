using System.Text.Json;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.Community;

/// <summary>The directory as other programs get it.</summary>
public sealed class PlaceMapSpecs : IAsyncLifetime
{
    private readonly TestBot _bot = new();

    [Fact]
    public async Task Places_are_geojson_in_wgs84_without_what_has_gone_for_good()
    {
        using var response = await _bot.Http.GetAsync(new Uri("/places.geojson", UriKind.Relative));

        response.Content.Headers.ContentType!.MediaType.Should().Be("application/geo+json");
        using var map = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        var places = map.RootElement.GetProperty("features").EnumerateArray().ToDictionary(place => place.GetProperty("id").GetString()!);
        places.Should().ContainKey("V11").And.NotContainKey("V43");
        var point = places["V11"].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()).ToArray();
        // The longitude comes first.
        point[0].Should().BeInRange(111.0, 111.1);
        point[1].Should().BeInRange(35.0, 35.1);
        places["V11"].GetProperty("properties").GetProperty("status").GetString().Should().Be("open");
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _bot.DisposeAsync();
}
