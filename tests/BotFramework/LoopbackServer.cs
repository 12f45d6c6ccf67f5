using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.BotFramework;

/// <summary>A real HTTP server on a port of its own.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    public LoopbackServer(Func<HttpContext, Task> answerAsync)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(context => answerAsync(context));
        _app.StartAsync().GetAwaiter().GetResult();
        Url = _app.Urls.First();
    }

    /// <summary>Without a slash at the end.</summary>
    public string Url { get; }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
