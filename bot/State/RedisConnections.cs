using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// The connections to the server. The embedded one lets scripts wait for its log one at a time on each connection,
/// hence several, which callers take in turn.
/// </summary>
internal sealed class RedisConnections : IDisposable
{
    /// <summary>How many serve the embedded server best.</summary>
    public const int ToEmbedded = 8;

    /// <summary>How many serve a Redis best.</summary>
    public const int ToServer = 4;

    private const int MostPatience = 1500;

    private readonly ConfigurationOptions _settings;
    private readonly ConnectionMultiplexer[] _connections;
    private uint _next;

    private RedisConnections(ConfigurationOptions settings, int count)
    {
        settings.AbortOnConnectFail = false;
        settings.KeepAlive = 30;
        // A delivery has 4.5 seconds in all; whoever waits longer for the server answers nobody.
        settings.AsyncTimeout = Math.Min(settings.AsyncTimeout, MostPatience);
        settings.ClientName ??= "CommunityBot";
        _settings = settings;
        _connections = [.. Enumerable.Range(0, count).Select(_ => ConnectionMultiplexer.Connect(settings))];
    }

    /// <summary>For callers that keep one connection. The container that gives it to them closes it as well, perhaps before the others.</summary>
    public IConnectionMultiplexer Shared => _connections[0];

    /// <summary>All of them, for whoever counts what goes over them.</summary>
    public IReadOnlyList<IConnectionMultiplexer> All => _connections;

    /// <summary>The next connection's database.</summary>
    public IDatabase Database => _connections[Interlocked.Increment(ref _next) % (uint)_connections.Length].GetDatabase();

    /// <summary>The database of one conversation: always by the same connection, so that what is sent first arrives first.</summary>
    public IDatabase Of(string conversation) => _connections[(uint)string.GetHashCode(conversation, StringComparison.Ordinal) % (uint)_connections.Length].GetDatabase();

    /// <summary>Connections to the embedded server, each with the turn's script compiled before the first resident waits for it.</summary>
    /// <exception cref="StateUnavailableException">The server runs no scripts here.</exception>
    public static RedisConnections To(EmbeddedGarnet server, int count)
    {
        var connections = new RedisConnections(new ConfigurationOptions { EndPoints = { server.EndPoint } }, count);
        try
        {
            foreach (var connection in connections._connections)
            {
                ConversationStore.Warm(connection.GetDatabase());
            }

            return connections;
        }
        // The server's Lua is native code; where there is none for the platform, scripts never answer.
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            connections.Dispose();
            throw new StateUnavailableException(StateText.NoScripts(exception.Message), exception);
        }
    }

    /// <summary>Connections to a Redis or a Redis Cluster, which may well come up after this host.</summary>
    /// <exception cref="StateUnavailableException">The connection string cannot be read.</exception>
    public static RedisConnections To(string address, int count)
    {
        try
        {
            return new RedisConnections(ConfigurationOptions.Parse(address), count);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StateUnavailableException(StateText.WrongConnection(exception.Message), exception);
        }
    }

    /// <summary>One more connection, for a caller that disposes it.</summary>
    public async Task<IConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(_settings);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }
}
