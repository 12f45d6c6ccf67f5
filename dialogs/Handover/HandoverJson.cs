using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Handover;

/// <summary>How the desk stands in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandoverDesk))]
internal sealed partial class HandoverJson : JsonSerializerContext;
