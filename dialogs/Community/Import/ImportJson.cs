using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Community;

/// <summary>How what is known of a version stands in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CommunityVersion))]
internal sealed partial class ImportJson : JsonSerializerContext;
