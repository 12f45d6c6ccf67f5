using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>JSON as the platform writes it.</summary>
internal static class JsonText
{
    /// <summary>Letters as letters; what it still escapes any reader of JSON undoes.</summary>
    public static JsonSerializerOptions Raw { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
