using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.Tests.Support;

/// <summary>What one host has of state, put together by hand.</summary>
internal sealed class StateBench : IDisposable
{
    private readonly RedisConnections _connections;

    public StateBench(RedisConnections connections, RedisKeys keys, params StateType[] types)
    {
        _connections = connections;
        Keys = keys;
        var options = Options.Create(new StateOptions());
        var corrupt = new CorruptDocuments(connections, keys, NullLogger<CorruptDocuments>.Instance);
        Serializer = new StateSerializer(new StateTypes(types));
        Alone = new RedisStorage(connections, keys, Serializer, corrupt, options);
        Storage = new ConversationStorage(Serializer, corrupt, Alone);
        Store = new ConversationStore(connections, keys, corrupt, options);
        Turns = new ConversationTurns(Store, NullLogger<ConversationTurns>.Instance);
    }

    public RedisKeys Keys { get; }

    public StateSerializer Serializer { get; }

    /// <summary>The storage of a turn.</summary>
    public ConversationStorage Storage { get; }

    /// <summary>The storage outside of turns.</summary>
    public RedisStorage Alone { get; }

    public ConversationStore Store { get; }

    public ConversationTurns Turns { get; }

    public IDatabase Database => _connections.Database;

    public IReadOnlyList<IConnectionMultiplexer> Connections => _connections.All;

    /// <summary>Another host on the same keys.</summary>
    public StateBench Twin(StateServer server) => server.Open(Keys);

    /// <summary>A turn that counts in the conversation's state and answers the count.</summary>
    public async Task<string?> CountAsync(CancellationToken cancellationToken)
    {
        var found = await Storage.ReadAsync(["count"], cancellationToken);
        var count = found.TryGetValue("count", out var stored) ? (int)stored : 0;
        await Storage.WriteAsync(new Dictionary<string, object> { ["count"] = count + 1 }, cancellationToken);
        return $"{count + 1}";
    }

    /// <summary>A push with a turn that counts.</summary>
    public Task<string?> CountAsync(string conversation, string push) => Turns.RunAsync(conversation, push, CountAsync, CancellationToken.None);

    /// <summary>The keys of the corrupt documents kept of a conversation.</summary>
    public IReadOnlyList<RedisKey> KeptCorrupt(string conversation) =>
        [.. _connections.Shared.GetServers()[0].Keys(pattern: $"{Keys.Prefix}:corrupt:*{Pseudonym.Of(conversation)}*")];

    public void Dispose() => _connections.Dispose();
}
