using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.BotFramework;

/// <summary>A channel's service: takes what the bot sends and remembers it.</summary>
internal sealed class ChannelService : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private int _sent;

    public ChannelService() => _server = new LoopbackServer(TakeAsync);

    public string Url => _server.Url;

    /// <summary>What came, in order.</summary>
    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Answers the next call instead of the service; null to let it answer.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var json = body.Length == 0 ? default : JsonDocument.Parse(body.ToArray()).RootElement;
        Calls.Enqueue(new(context.Request.Method, $"{context.Request.Path}{context.Request.QueryString}", context.Request.Headers.Authorization.ToString(), json));
        if (Instead is { } instead)
        {
            Instead = null;
            await instead(context);
            return;
        }

        await context.Response.WriteAsJsonAsync(new { id = $"sent-{Interlocked.Increment(ref _sent)}" });
    }

    /// <summary>A request of the bot.</summary>
    internal sealed record Call(string Method, string Path, string Authorization, JsonElement Body)
    {
        public string? Text => Body.TryGetProperty("text", out var text) ? text.GetString() : null;
    }
}
