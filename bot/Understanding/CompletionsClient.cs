using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CommunityBot.Understanding;

/// <summary>
/// A chat client for any service that speaks OpenAI's chat completions, hosted or on the community's own machine.
/// Plain text only: no tools, no files, no streaming.
/// </summary>
internal sealed class CompletionsClient(HttpClient http, string model) : IChatClient
{
    /// <summary>A service that answers with more than this is not listened to.</summary>
    public const int MostBytes = 64 * 1024;

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = new
        {
            model,
            messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
            temperature = options?.Temperature,
            max_tokens = options?.MaxOutputTokens,
            response_format = options?.ResponseFormat is ChatResponseFormatJson ? new { type = "json_object" } : null,
        };
        using var response = await http.PostAsJsonAsync("chat/completions", asked, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, Content(answer.RootElement)));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>A connection to a service.</summary>
    public static HttpClient Connect(SecondOpinionOptions options)
    {
        var http = new HttpClient { BaseAddress = new Uri(options.Endpoint!.TrimEnd('/') + "/"), MaxResponseContentBufferSize = MostBytes, Timeout = TimeSpan.FromSeconds(5) };
        if (options.ApiKey is { Length: > 0 } key)
        {
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return http;
    }

    private static string Content(JsonElement answer) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
        && choices[0].TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : "";
}
