using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>How work orders stand in Redis.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkOrder))]
internal sealed partial class RepairsJson : JsonSerializerContext;
