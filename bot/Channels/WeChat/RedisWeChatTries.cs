using System.Collections.Concurrent;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Tells WeChat's three tries of one push apart; nothing in a request does. They begin five seconds apart, each on the
/// host the gateway happens to choose: all hosts count together those that ran out of time, and what this host has seen
/// itself and the push's age tell of them when the server does not. A push that is answered in time is not counted at all.
/// </summary>
internal sealed class RedisWeChatTries(RedisConnections connections, RedisKeys keys, TimeProvider time)
{
    /// <summary>After the last try WeChat tells the resident that the account is out of order.</summary>
    public const int Last = 3;

    private const int MostRemembered = 1000;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    // Much longer than all tries of a push; an older push with a greater age means that clocks differ.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    // A server that does not answer must not make the resident wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    // Silence at the last try is worse than a calm sentence at the one before it: a clock this much slow does no harm.
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<(string Conversation, string Push), (int Count, DateTimeOffset At)> _here = new();

    /// <summary>Counts a try of a push that ran out of time: 1, 2 or 3.</summary>
    public async Task<int> CountAsync(string conversation, WeChatStamp stamp)
    {
        var known = Math.Max(CountedHere(conversation, stamp.PushId), ByAge(stamp.CreatedAt));
        return known >= Last ? Last : Math.Min(Last, Math.Max(known, await CountedAsync(conversation, stamp.PushId)));
    }

    private int CountedHere(string conversation, string pushId)
    {
        var now = time.GetUtcNow();
        foreach (var old in _here.Count < MostRemembered ? [] : _here.Where(each => now - each.Value.At > Memory).ToArray())
        {
            _here.TryRemove(old);
        }

        return _here.AddOrUpdate((conversation, pushId), _ => (1, now), (_, before) => (before.Count + 1, now)).Count;
    }

    private async Task<int> CountedAsync(string conversation, string pushId)
    {
        try
        {
            var key = keys.OfConversation("tries", conversation, Pseudonym.Of(pushId));
            var database = connections.Of(conversation);
            var counted = database.StringIncrementAsync(key);
            database.KeyExpire(key, Memory, flags: CommandFlags.FireAndForget);
            return (int)await counted.WaitAsync(Patience);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            return 1;
        }
    }

    private int ByAge(DateTimeOffset createdAt)
    {
        // Counted at a try's end; when it began the push was this old, and up to a second less: CreateTime is cut.
        var age = time.GetUtcNow() - createdAt - WeChatDeliveries.Budget;
        return age > Memory || age < TimeSpan.Zero ? 1 : 1 + (int)((age + Skew) / Between);
    }
}
