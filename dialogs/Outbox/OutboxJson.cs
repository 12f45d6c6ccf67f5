using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>How the outbox stands in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutboxQueue))]
[JsonSerializable(typeof(OutboundMessage))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(DeadLetter))]
internal sealed partial class OutboxJson : JsonSerializerContext;
