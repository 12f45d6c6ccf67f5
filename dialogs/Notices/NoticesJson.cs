using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Notices;

/// <summary>How notices and whom they are for stand in the book.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoticeBoard))]
[JsonSerializable(typeof(NoticeHomes))]
internal sealed partial class NoticesJson : JsonSerializerContext;
