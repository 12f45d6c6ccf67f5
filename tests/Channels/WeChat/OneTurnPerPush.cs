using System.Collections.Concurrent;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>The promise the channel builds on, kept in memory: one turn for each push, the same reply for every delivery.</summary>
internal sealed class OneTurnPerPush
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string?>>> _turns = new();

    public int Turns => _turns.Count;

    public Task<string?> RunAsync(string conversation, string pushId, Func<CancellationToken, Task<string?>> turn, CancellationToken hostStopping) =>
        _turns.GetOrAdd($"{conversation} {pushId}", _ => new Lazy<Task<string?>>(() => turn(hostStopping))).Value;
}
