using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>How decisions and links to reports stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DecisionList))]
[JsonSerializable(typeof(ReportLink))]
internal sealed partial class MeetingsJson : JsonSerializerContext;
