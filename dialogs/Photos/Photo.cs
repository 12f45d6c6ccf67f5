using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Photos;

/// <summary>What is known of a photo.</summary>
/// <param name="Resident">Who sent it.</param>
/// <param name="Source">Where the picture is fetched from; empty once it is here.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="Tries">How often fetching it failed.</param>
/// <param name="Outcome">What became of it; null while it is still to be fetched.</param>
internal sealed record Photo(string Resident, string Source, DateTimeOffset SentAt, int Tries = 0, PhotoOutcome? Outcome = null);

/// <summary>The secret that photo links are signed with, one for all hosts.</summary>
internal sealed record PhotoSecret(byte[] Key);

/// <summary>How photos stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Photo))]
[JsonSerializable(typeof(PhotoSecret))]
internal sealed partial class PhotosJson : JsonSerializerContext;
