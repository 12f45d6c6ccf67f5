using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace CommunityBot.Tests.Support;

/// <summary>Three redis-server processes that share the slots of a cluster among them.</summary>
internal sealed class RedisCluster : IDisposable
{
    private const int Slots = 16384;
    private const int BusOffset = 10000;

    private readonly int[] _ports = [.. FreePorts().Take(3)];
    private readonly List<RedisServer> _nodes = [];

    public RedisCluster()
    {
        foreach (var port in _ports)
        {
            _nodes.Add(new RedisServer("--port", $"{port}", "--cluster-enabled", "yes", "--cluster-port", $"{port + BusOffset}", "--bind", "127.0.0.1"));
        }

        Join();
    }

    public string ConnectionString => string.Join(',', _ports.Select(port => $"127.0.0.1:{port}"));

    public void Dispose() => _nodes.ForEach(node => node.Dispose());

    private void Join()
    {
        using var nodes = ConnectionMultiplexer.Connect($"{ConnectionString},allowAdmin=true");
        var servers = _ports.Select(port => nodes.GetServer("127.0.0.1", port)).ToArray();
        for (var index = 0; index < servers.Length; index++)
        {
            var first = Slots * index / servers.Length;
            var last = (Slots * (index + 1) / servers.Length) - 1;
            servers[index].Execute("CLUSTER", "ADDSLOTSRANGE", first, last);
            servers[index].Execute("CLUSTER", "MEET", "127.0.0.1", _ports[0]);
        }

        SpinWait.SpinUntil(() => servers.All(IsWhole), TimeSpan.FromSeconds(60));
    }

    private static bool IsWhole(IServer server) =>
        ((string?)server.Execute("CLUSTER", "INFO"))?.Contains("cluster_state:ok") == true
        && ((string?)server.Execute("CLUSTER", "INFO"))?.Contains("cluster_known_nodes:3") == true;

    // A node's bus listens that much above its port, and both must be free.
    private static IEnumerable<int> FreePorts()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            if (port + BusOffset <= ushort.MaxValue && IsFree(port + BusOffset))
            {
                yield return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
