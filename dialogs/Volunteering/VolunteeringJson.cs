using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>How calls, volunteers and hours stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CallBoard))]
[JsonSerializable(typeof(VolunteerRoll))]
[JsonSerializable(typeof(ServiceHours))]
internal sealed partial class VolunteeringJson : JsonSerializerContext;
