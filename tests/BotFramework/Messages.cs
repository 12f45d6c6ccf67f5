using System.Net;
using System.Text.Json;
using CommunityBot.Tests.Support;

namespace CommunityBot.Tests.BotFramework;

/// <summary>Posts activities as a Bot Framework channel does.</summary>
internal static class Messages
{
    private static int _numbers;

    /// <summary>Nobody listens there, and nobody has to: replies are asked for in the response.</summary>
    public const string NoService = "https://channel.example/";

    public static Dictionary<string, object?> Message(string text, string? conversation = null) => new()
    {
        ["type"] = "message",
        ["id"] = $"activity-{Interlocked.Increment(ref _numbers)}",
        ["channelId"] = "directline",
        ["serviceUrl"] = NoService,
        ["from"] = new { id = "user-1", name = "Resident" },
        ["recipient"] = new { id = "bot-1" },
        ["conversation"] = new { id = conversation ?? $"conversation-{Interlocked.Increment(ref _numbers)}" },
        ["text"] = text,
        ["locale"] = "zh-CN",
        ["deliveryMode"] = "expectReplies",
    };

    /// <summary>The same, its replies to be sent to a service.</summary>
    public static Dictionary<string, object?> RepliesTo(this Dictionary<string, object?> message, string serviceUrl)
    {
        message["serviceUrl"] = serviceUrl;
        message.Remove("deliveryMode");
        return message;
    }

    public static Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(this TestBot bot, Dictionary<string, object?> activity, string? token = null) =>
        bot.PostAsync(JsonSerializer.SerializeToUtf8Bytes(activity), token);

    public static async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(this TestBot bot, byte[] body, string? token = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        using var response = await bot.Http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return (response.StatusCode, answer.Length == 0 ? default : JsonDocument.Parse(answer).RootElement);
    }

    /// <summary>What the replies in a response say.</summary>
    public static string Said(this JsonElement replies) =>
        string.Join('\n', replies.GetProperty("activities").EnumerateArray().Select(reply => reply.TryGetProperty("text", out var text) ? text.GetString() : ""));

    /// <summary>The code of an error in the Bot Framework's form.</summary>
    public static string? ErrorCode(this JsonElement body) => body.GetProperty("error").GetProperty("code").GetString();
}
