using CommunityBot.Tests.Support;
using CommunityBot.WeChatSimulator;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>The whole host behind a simulated platform: a real Kestrel, and the state where the spec wants it.</summary>
internal sealed class SimulatedHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _data = new();
    private readonly HostWishes _wishes;

    public SimulatedHost(HostWishes wishes)
    {
        _wishes = wishes;
        UseKestrel(0);
    }

    /// <summary>Where it takes pushes; starts it when it does not run yet.</summary>
    public Uri WeChat
    {
        get
        {
            StartServer();
            return new Uri(ClientOptions.BaseAddress, "/wechat");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development")
            .UseSetting("State:DataFolder", _data.Path)
            .UseSetting("State:KeyPrefix", _wishes.KeyPrefix)
            .UseSetting("ConnectionStrings:Redis", _wishes.Redis)
            .UseSetting("WeChat:Mode", _wishes.Mode)
            .UseSetting("WeChat:AppSecret", new SimulatorSettings().AppSecret)
            .UseSetting("Logging:LogLevel:Default", "Error");
        foreach (var (name, address) in new[] { ("Api", _wishes.Api), ("BackupApi", _wishes.BackupApi) })
        {
            builder.UseSetting($"WeChat:{name}BaseAddress", $"{address ?? new Uri("http://127.0.0.1:9")}");
        }

        builder.ConfigureTestServices(services =>
        {
            if (_wishes.Clock is { } clock)
            {
                services.AddSingleton(clock);
            }

            if (_wishes.Counts)
            {
                services.AddSingleton<IBot, CountingBot>();
            }
        });
    }
}

/// <summary>What a spec wants of a host.</summary>
internal sealed record HostWishes
{
    /// <summary>The connection string of a Redis; null for the embedded server.</summary>
    public string? Redis { get; init; }

    public string KeyPrefix { get; init; } = "cb";

    public string Mode { get; init; } = "safe";

    public Uri? Api { get; init; }

    public Uri? BackupApi { get; init; }

    /// <summary>The clock of all decisions; null for the host's own.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Whether <see cref="CountingBot"/> answers instead of the community's bot.</summary>
    public bool Counts { get; init; }
}
