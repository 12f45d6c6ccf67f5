using System.Collections.Concurrent;
using CommunityBot.WeChatSimulator;
using CommunityBot.WeChatSimulator.Clock;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The simulator in front of a host that answers as the spec says and knows nothing of WeChat.</summary>
internal sealed class ScriptedAccount : IAsyncDisposable
{
    private readonly WebApplication _host;

    private ScriptedAccount(WeChatPlatform platform, VirtualClock clock, WebApplication host) => (Platform, Clock, _host) = (platform, clock, host);

    public WeChatPlatform Platform { get; }

    public VirtualClock Clock { get; }

    /// <summary>Every request: query and body.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What the host does with a request.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("success");

    public static async Task<ScriptedAccount> StartAsync(SimulatorSettings? settings = null, bool ticks = true)
    {
        var clock = new VirtualClock(WeChatSample.Now, ticks);
        var platform = await WeChatPlatform.StartAsync(settings ?? new SimulatorSettings(), clock);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var account = new ScriptedAccount(platform, clock, host);
        host.Run(account.TakeAsync);
        await host.StartAsync();
        platform.Bots = [new Uri(new Uri(host.Urls.Single()), "/wechat")];
        return account;
    }

    /// <summary>Waits for something while the still clock goes on, a second at a time.</summary>
    public async Task<T> RunAsync<T>(Task<T> running)
    {
        while (await Task.WhenAny(running, Task.Delay(30)) != running)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return await running;
    }

    public async ValueTask DisposeAsync()
    {
        await Platform.DisposeAsync();
        await _host.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue($"{context.Request.QueryString} {await reader.ReadToEndAsync()}");
        await Answer(context);
    }
}
