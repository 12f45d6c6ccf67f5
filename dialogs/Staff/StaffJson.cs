using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Staff;

/// <summary>How the roster stands in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StaffRoster))]
internal sealed partial class StaffJson : JsonSerializerContext;
