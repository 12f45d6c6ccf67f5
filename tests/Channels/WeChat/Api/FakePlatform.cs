using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Channels.WeChat.Api;

/// <summary>The platform's interface on a port of its own: gives tokens, refuses old ones, writes down what it is asked, and answers as the test says.</summary>
internal sealed class FakePlatform : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentDictionary<string, Func<PlatformCall, object?>> _answers = new();
    private int _tokens;

    private FakePlatform()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(AnswerAsync);
    }

    public Uri Address => new(_application.Urls.Single());

    public ConcurrentQueue<PlatformCall> Calls { get; } = [];

    /// <summary>The token that is good now.</summary>
    public string Token => $"TOKEN-{_tokens}";

    public int TokenCalls => CallsOf("/cgi-bin/stable_token").Count();

    public static async Task<FakePlatform> StartAsync()
    {
        var platform = new FakePlatform();
        await platform._application.StartAsync();
        return platform;
    }

    public IEnumerable<PlatformCall> CallsOf(string path) => Calls.Where(call => call.Path == path);

    /// <summary>Answers a path; null breaks the line without an answer.</summary>
    public void On(string path, Func<PlatformCall, object?> answer) => _answers[path] = answer;

    /// <summary>Puts an end to the token, as another holder of the secret may.</summary>
    public void EndToken() => Interlocked.Increment(ref _tokens);

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var call = new PlatformCall(context.Request.Path, context.Request.Query["access_token"], context.Request.QueryString.Value ?? "", context.Request.ContentType ?? "", body.ToArray());
        Calls.Enqueue(call);
        var answer = _answers.TryGetValue(call.Path, out var scripted) ? scripted(call) : Usual(call);
        if (answer is null)
        {
            context.Abort();
        }
        else if (answer is byte[] file)
        {
            context.Response.ContentType = "image/jpeg";
            await context.Response.Body.WriteAsync(file);
        }
        else
        {
            context.Response.ContentType = "application/json; encoding=utf-8";
            await context.Response.WriteAsync(answer as string ?? JsonSerializer.Serialize(answer));
        }
    }

    private object Usual(PlatformCall call)
    {
        if (call.Path == "/cgi-bin/stable_token")
        {
            Interlocked.CompareExchange(ref _tokens, 1, 0);
            return new { access_token = Token, expires_in = 7200 };
        }

        return call.Token == Token
            ? new { errcode = 0, errmsg = "ok" }
            : new { errcode = 40001, errmsg = "invalid credential, access_token is invalid or not latest rid: 69200000-1" };
    }
}

/// <summary>One call as the platform saw it.</summary>
internal sealed record PlatformCall(string Path, string? Token, string Query, string ContentType, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;
}
