using System.Net.Sockets;
using System.Reflection;
using Garnet;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// The Redis of a host that has none: Garnet within this process, behind a Unix socket that only this user may open.
/// It answers once <see cref="Start"/> returns, and is disposed after everything that may still want to write.
/// </summary>
internal sealed class EmbeddedGarnet : IDisposable
{
    private readonly DataFolder _folder;
    private readonly GarnetSocket _socket;
    private readonly GarnetCanary _canary;
    private readonly GarnetServer _server;
    private readonly ConnectionMultiplexer _control;
    private readonly GarnetMemoryWatch _watch;

    private EmbeddedGarnet(DataFolder folder, GarnetSocket socket, int memoryMegabytes, ILoggerFactory loggers)
    {
        _folder = folder;
        _socket = socket;
        _canary = new GarnetCanary(folder);
        _server = Run(folder, socket, memoryMegabytes, loggers);
        try
        {
            _control = ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { EndPoint }, AllowAdmin = true, ClientName = "CommunityBot-control" });
            _control.GetDatabase().Ping();
            _canary.Check(_control.GetDatabase());
            _watch = new GarnetMemoryWatch(_control.GetDatabase(), loggers.CreateLogger<GarnetMemoryWatch>());
        }
        catch
        {
            _control?.Dispose();
            _server.Dispose();
            throw;
        }
    }

    /// <summary>Where the server listens.</summary>
    public UnixDomainSocketEndPoint EndPoint => new(_socket.Path);

    // Another version may not understand this one's files.
    private static string Version =>
        typeof(GarnetServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? typeof(GarnetServer).Assembly.GetName().Version!.ToString();

    /// <exception cref="StateUnavailableException">The folder cannot be used; what is in it stays as it was.</exception>
    public static EmbeddedGarnet Start(string dataFolder, int memoryMegabytes, ILoggerFactory loggers)
    {
        var folder = DataFolder.Take(dataFolder, Version);
        GarnetSocket? socket = null;
        try
        {
            socket = GarnetSocket.For(folder);
            return new EmbeddedGarnet(folder, socket, memoryMegabytes, loggers);
        }
        catch
        {
            socket?.Dispose();
            folder.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch.Dispose();
        Settle();
        _control.Dispose();
        _server.Dispose();
        _socket.Dispose();
        _folder.Dispose();
    }

    private static GarnetServer Run(DataFolder folder, GarnetSocket socket, int memoryMegabytes, ILoggerFactory loggers)
    {
        GarnetServer? server = null;
        try
        {
            server = new GarnetServer(GarnetSettings.For(folder.In("garnet"), socket.Path, memoryMegabytes), new GarnetLoggers(loggers));
            server.Start();
            return server;
        }
        // Whatever it is, the data was not recovered, and starting without it would bury it.
        catch (Exception exception)
        {
            server?.Dispose();
            throw new StateUnavailableException(StateText.Unreadable(folder.Path, exception.GetBaseException().Message), exception);
        }
    }

    // A stop must not fail for want of a last word: without it the next start merely checks less.
    private void Settle()
    {
        try
        {
            _canary.Sing(_control.GetDatabase());
            _control.GetDatabase().Execute("COMMITAOF");
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or IOException)
        {
        }
    }
}
