using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Benchmarks.BotBuilder;

/// <summary>Three messages at once in each of two hundred conversations, counted in conversation state on the embedded server; a lost one is an error.</summary>
public class ConcurrentUpdateBenchmarks
{
    private const int Conversations = 200;
    private const int AtOnce = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("cb-benchmark-").FullName;
    private readonly TestAdapter _adapter = new();
    private EmbeddedGarnet _server = null!;
    private RedisConnections _connections = null!;
    private ConversationTurns _turns = null!;
    private ConversationState _state = null!;
    private IStatePropertyAccessor<int> _count = null!;
    private int _round;

    [GlobalSetup]
    public void Start()
    {
        _server = EmbeddedGarnet.Start(_folder, 256, NullLoggerFactory.Instance);
        _connections = RedisConnections.To(_server, 4);
        var keys = new RedisKeys("benchmark");
        var options = Options.Create(new StateOptions());
        var corrupt = new CorruptDocuments(_connections, keys, NullLogger<CorruptDocuments>.Instance);
        var serializer = new StateSerializer(new StateTypes([]));
        _turns = new ConversationTurns(new ConversationStore(_connections, keys, corrupt, options), NullLogger<ConversationTurns>.Instance);
        _state = new ConversationState(new ConversationStorage(serializer, corrupt, new RedisStorage(_connections, keys, serializer, corrupt, options)));
        _count = _state.CreateProperty<int>("count");
    }

    [GlobalCleanup]
    public void Stop()
    {
        _connections.Dispose();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>One of the six hundred updates.</summary>
    [Benchmark(OperationsPerInvoke = Conversations * AtOnce)]
    public async Task<int> Concurrent_updates_on_the_embedded_server()
    {
        var round = _round++;
        var updates = Enumerable.Range(0, Conversations).SelectMany(conversation => Enumerable.Range(0, AtOnce).Select(update => UpdateAsync($"c{round}-{conversation}", $"{update}")));
        var counts = await Task.WhenAll(updates);
        var kept = counts.Count(count => count == AtOnce);
        return kept == Conversations ? kept : throw new InvalidOperationException($"Of {Conversations * AtOnce} updates some were lost: {Conversations - kept} conversations came short.");
    }

    private async Task<int> UpdateAsync(string conversation, string push)
    {
        var activity = new Activity(ActivityTypes.Message) { Id = push, ChannelId = "test", From = new ChannelAccount("user"), Conversation = new ConversationAccount(id: conversation) };
        var counted = await _turns.RunAsync(conversation, push, stopping => CountAsync(activity, stopping), CancellationToken.None);
        return int.Parse(counted!, CultureInfo.InvariantCulture);
    }

    private async Task<string?> CountAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(_adapter, activity);
        var count = await _count.GetAsync(turn, () => 0, cancellationToken) + 1;
        await _count.SetAsync(turn, count, cancellationToken);
        await _state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
        return $"{count}";
    }
}
