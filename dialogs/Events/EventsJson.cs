using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Events;

/// <summary>How what is kept of events stands in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EventChanges))]
[JsonSerializable(typeof(Roll))]
[JsonSerializable(typeof(ResidentOccurrences))]
[JsonSerializable(typeof(OfferAgenda))]
[JsonSerializable(typeof(EventDemand))]
internal sealed partial class EventsJson : JsonSerializerContext;
