using System.Net.Sockets;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Community;

/// <summary>For commands beside a host: the store it uses, whether it runs at the moment or not.</summary>
internal static class RunningHost
{
    /// <summary>Adds what reads the community's data from the host's store.</summary>
    public static WebApplicationBuilder UseStoreOfHost(this WebApplicationBuilder builder)
    {
        builder.Services.AddState();
        if (Connect(builder) is { } running)
        {
            builder.Services.AddSingleton<IConnectionMultiplexer>(running);
        }

        return builder;
    }

    // The embedded server belongs to the host that runs it, and listens beside its data.
    private static ConnectionMultiplexer? Connect(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(StateOptions.Section).Get<StateOptions>() ?? new StateOptions();
        var socket = Path.GetFullPath(Path.Combine(builder.Environment.ContentRootPath, options.DataFolder, "garnet.sock"));
        if (!string.IsNullOrWhiteSpace(builder.Configuration.GetConnectionString("Redis")) || !File.Exists(socket))
        {
            return null;
        }

        try
        {
            return ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { new UnixDomainSocketEndPoint(socket) }, ConnectTimeout = 2000 });
        }
        // What a killed host left behind.
        catch (RedisConnectionException)
        {
            return null;
        }
    }
}
