using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// The connections to Redis, or to the embedded server when no connection string is set. The server's writes wait for
/// its log one script at a time per connection, hence several; callers take the next in turn.
/// </summary>
internal sealed class RedisConnections : IDisposable
{
    private readonly ConnectionMultiplexer[] _connections;
    private readonly EmbeddedGarnet? _embedded;
    private uint _next;

    public RedisConnections(IConfiguration configuration, IOptions<StateOptions> options, IServiceProvider services)
    {
        var address = configuration.GetConnectionString("Redis");
        _embedded = string.IsNullOrWhiteSpace(address) ? services.GetRequiredService<EmbeddedGarnet>() : null;
        try
        {
            var settings = Settings(address);
            _connections = [.. Enumerable.Range(0, options.Value.Connections + 1).Select(_ => ConnectionMultiplexer.Connect(settings))];
            CheckCanary();
        }
        catch (Exception exception) when (exception is RedisException or ArgumentException)
        {
            throw new StateUnavailableException(StateText.RedisUnreachable(exception.Message), exception);
        }
    }

    /// <summary>
    /// One of the connections, for callers that take an <see cref="IConnectionMultiplexer"/>. The container that gives
    /// it to them closes it as well, perhaps before the others.
    /// </summary>
    public IConnectionMultiplexer Shared => _connections[0];

    /// <summary>The next connection's database.</summary>
    public IDatabase Database => _connections[Interlocked.Increment(ref _next) % (uint)_connections.Length].GetDatabase();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_embedded is not null)
        {
            _embedded.Folder.KeysAtLastStop = Count();
        }

        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private ConfigurationOptions Settings(string? address)
    {
        var settings = _embedded is { } garnet ? new ConfigurationOptions { EndPoints = { new System.Net.Sockets.UnixDomainSocketEndPoint(garnet.SocketPath) } } : ConfigurationOptions.Parse(address!);
        // A Redis that is away for a moment must not keep the host from starting or from coming back.
        settings.AbortOnConnectFail = false;
        settings.ClientName = "CommunityBot";
        settings.KeepAlive = 30;
        return settings;
    }

    // Data that the server dropped without a word shows as a count below that of the last stop; the mark is taken away while running, so a crash is never mistaken for a loss.
    private void CheckCanary()
    {
        if (_embedded is not { Folder: { } folder })
        {
            return;
        }

        var now = Count();
        if (folder.KeysAtLastStop is { } before && before > 0 && now == 0)
        {
            throw new StateUnavailableException(StateText.KeysLost(folder.Path, before, now));
        }

        folder.KeysAtLastStop = null;
    }

    private long Count() => _connections[^1].GetServers()[0].DatabaseSize();
}
