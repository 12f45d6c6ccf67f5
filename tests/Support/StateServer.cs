using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;
using Xunit.Abstractions;

namespace CommunityBot.Tests.Support;

/// <summary>
/// A server that specs keep state on: the embedded Garnet or a real Redis, started at the first use, one for the whole
/// test run. Each spec takes a <see cref="StateBench"/> with keys of its own.
/// </summary>
public sealed class StateServer : IXunitSerializable
{
    private static readonly Lazy<EmbeddedGarnet> TheGarnet = new(StartGarnet);
    private static readonly Lazy<RedisServer> TheRedis = new(() => new RedisServer());
    private static int _prefixes;

    /// <summary>For xunit, which carries the name from discovery to the run.</summary>
    [Obsolete("For xunit only.")]
    public StateServer()
    {
    }

    private StateServer(string name) => Name = name;

    public static StateServer Garnet { get; } = new("Garnet");

    public static StateServer Redis { get; } = new("Redis");

    public string Name { get; private set; } = "";

    /// <summary>A connection string that reaches the server, for a host under test.</summary>
    public string ConnectionString => $"!{Socket}";

    private string Socket => Name == Garnet.Name ? TheGarnet.Value.EndPoint.ToString()! : TheRedis.Value.Socket;

    /// <summary>Keys that no other spec uses.</summary>
    public static RedisKeys NewKeys() => new($"spec{Interlocked.Increment(ref _prefixes)}");

    /// <summary>A host's worth of state on this server; <paramref name="keys"/> to share it with another host.</summary>
    internal StateBench Open(RedisKeys? keys = null, params StateType[] types) => new(RedisConnections.To(ConnectionString, 4), keys ?? NewKeys(), types);

    /// <summary>A connection for a store under test.</summary>
    public IConnectionMultiplexer Connect(string settings = "") => ConnectionMultiplexer.Connect($"{ConnectionString},{settings}");

    public override string ToString() => Name;

    public void Deserialize(IXunitSerializationInfo info) => Name = info.GetValue<string>(nameof(Name));

    public void Serialize(IXunitSerializationInfo info) => info.AddValue(nameof(Name), Name);

    private static EmbeddedGarnet StartGarnet()
    {
        var folder = Directory.CreateTempSubdirectory("cb-specs-").FullName;
        var garnet = EmbeddedGarnet.Start(folder, 256, NullLoggerFactory.Instance);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            garnet.Dispose();
            Directory.Delete(folder, recursive: true);
        };
        return garnet;
    }
}
