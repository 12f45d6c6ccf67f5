using System.Buffers;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory.Checks;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The directory for maps: GeoJSON (RFC 7946), whose coordinates are WGS-84 with the longitude in front.</summary>
internal sealed class PlaceMap(SeenCatalog seen) : IPlaceMap
{
    /// <inheritdoc/>
    public async Task<ReadOnlyMemory<byte>> WriteAsync(CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var place in (await seen.LookAsync(cancellationToken)).Services)
        {
            Write(json, place);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Service place)
    {
        var point = Coordinates.Gcj02ToWgs84(place.Point);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", place.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(Math.Round(point.Longitude, 6));
        json.WriteNumberValue(Math.Round(point.Latitude, 6));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", place.Name);
        json.WriteString("category", place.Category.Code);
        json.WriteString("address", place.Address);
        json.WriteString("phone", place.Phone);
        json.WriteString("status", JsonNamingPolicy.SnakeCaseLower.ConvertName(place.Status.ToString()));
        json.WriteString("verified", place.LastVerified.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
