using System.Collections.Concurrent;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Turns whose last try was over before they were, by resident: WeChat gives no later way to answer than the
/// resident's next message. Lives with the host.
/// </summary>
internal sealed class WeChatLateReplies(TimeProvider time)
{
    /// <summary>How long a message waits for the late answer to the one before it, so that both can be read in order.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Task<string?>> _turns = new(StringComparer.Ordinal);

    /// <summary>Keeps what a turn will say for the resident's next message.</summary>
    public void Keep(string openId, Task<string?> turn) => _turns[openId] = turn;

    /// <summary>What is kept for a resident, null when nothing is or it is still not ready.</summary>
    public async Task<LateReply?> FindAsync(string openId)
    {
        if (!_turns.TryGetValue(openId, out var turn))
        {
            return null;
        }

        await Task.WhenAny(turn, Task.Delay(Grace, time));
        return turn switch
        {
            { IsCompletedSuccessfully: true } => new LateReply(turn, WeChatFormats.Words(await turn)),
            { IsCompleted: true } => new LateReply(turn, WeChatText.OutOfOrder),
            _ => null,
        };
    }

    /// <summary>Forgets a reply once it has been passed on.</summary>
    public void Forget(string openId, LateReply reply) => _turns.TryRemove(KeyValuePair.Create(openId, reply.Turn));
}

/// <summary>A reply that came too late for its own push.</summary>
/// <param name="Turn">The turn that gave it.</param>
/// <param name="Words">What it said.</param>
internal sealed record LateReply(Task<string?> Turn, string Words);
