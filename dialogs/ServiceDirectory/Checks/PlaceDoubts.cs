using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>Every doubt there is, by the id of its place: one small document that all hosts follow.</summary>
/// <param name="Version">Grows with every change.</param>
/// <param name="ByPlace">The doubts.</param>
internal sealed record PlaceDoubts(long Version, ImmutableSortedDictionary<string, PlaceDoubt> ByPlace)
{
    public const string Key = "directory/doubts";

    public static PlaceDoubts None { get; } = new(0, ImmutableSortedDictionary<string, PlaceDoubt>.Empty);

    /// <summary>The doubts with one changed.</summary>
    public PlaceDoubts With(string id, PlaceDoubt doubt) => new(Version + 1, ByPlace.SetItem(id, doubt));

    /// <summary>The doubt about a place; none once the files were looked through later.</summary>
    public PlaceDoubt? About(Service service) =>
        ByPlace.GetValueOrDefault(service.Id) is { } doubt && DateOnly.FromDateTime(doubt.At.DateTime) > service.LastVerified ? doubt : null;

    /// <summary>The place as far as it can be trusted: what enough people doubt is neither recommended nor told.</summary>
    public Service Seen(Service service) => About(service) switch
    {
        null => service,
        { Verdict: { IsOpen: true } found } => service with { Status = ServiceStatus.Open, Phone = found.Phone ?? service.Phone, LastVerified = found.On },
        { Verdict: { } } => service with { Status = ServiceStatus.PermanentlyClosed },
        var doubt => service with
        {
            Status = doubt.Gone.Length >= PlaceDoubt.Enough ? ServiceStatus.ClosedReported : service.Status,
            Phone = doubt.WrongPhone.Length >= PlaceDoubt.Enough ? null : service.Phone,
        },
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlaceDoubts))]
[JsonSerializable(typeof(DemandWeek))]
internal sealed partial class ChecksJson : JsonSerializerContext;
