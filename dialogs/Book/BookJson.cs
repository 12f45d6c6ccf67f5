using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Book;

/// <summary>How the book's own documents stand in it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DiaryHours))]
internal sealed partial class BookJson : JsonSerializerContext;
