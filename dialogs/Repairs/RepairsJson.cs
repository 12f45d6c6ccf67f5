using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>How work orders stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkOrder))]
[JsonSerializable(typeof(AwaitedReport))]
[JsonSerializable(typeof(FiledPush))]
[JsonSerializable(typeof(DayCount))]
[JsonSerializable(typeof(QueueDays))]
[JsonSerializable(typeof(RotationTurn))]
internal sealed partial class RepairsJson : JsonSerializerContext;
