using CommunityBot.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace CommunityBot.Tests.Browser;

/// <summary>The whole host as a developer starts it: a real Kestrel, the embedded store, the sample community; only its data folder is a temporary one.</summary>
internal sealed class LiveHost : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _data = new();

    public LiveHost() => UseKestrel(0);

    /// <summary>Where it listens; starts it when it does not yet.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("State:DataFolder", _data.Path)
        .UseSetting("Community:Now", "2026-11-27T19:52:00+08:00");
}
