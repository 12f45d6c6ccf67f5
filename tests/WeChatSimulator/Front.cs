using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.WeChatSimulator;

/// <summary>One listening address of the platform, which can be closed so that connections are refused, and opened again.</summary>
internal sealed class Front(int port, Action<WebApplication> map) : IAsyncDisposable
{
    private WebApplication? _application;

    /// <summary>Where it listens, or did.</summary>
    public Uri Address { get; private set; } = new($"http://127.0.0.1:{port}");

    public async Task OpenAsync()
    {
        if (_application is not null)
        {
            return;
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 64 << 20;
            kestrel.Listen(IPAddress.Loopback, Address.Port);
        });
        _application = builder.Build();
        map(_application);
        await _application.StartAsync();
        Address = new Uri(_application.Urls.Single());
    }

    public async Task CloseAsync()
    {
        if (_application is { } open)
        {
            _application = null;
            await open.StopAsync();
            await open.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(CloseAsync());
}
