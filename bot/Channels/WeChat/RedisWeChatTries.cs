using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Tells WeChat's three tries of one push apart; nothing in a request does. They begin five seconds apart, each on the
/// host the gateway happens to choose: all hosts count together those that ran out of time, and a push's age tells of
/// those that no host lived to count. A push that is answered in time is not counted at all.
/// </summary>
internal sealed class RedisWeChatTries(RedisConnections connections, RedisKeys keys, TimeProvider time)
{
    /// <summary>After the last try WeChat tells the resident that the account is out of order.</summary>
    public const int Last = 3;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    // Much longer than all tries of a push; an older push with a greater age means that clocks differ.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    // A server that does not answer must not make the resident wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    /// <summary>Counts a try of a push that ran out of time: 1, 2 or 3.</summary>
    public async Task<int> CountAsync(string conversation, WeChatStamp stamp) =>
        Math.Min(Last, Math.Max(await CountedAsync(conversation, stamp.PushId), ByAge(stamp.CreatedAt)));

    private async Task<int> CountedAsync(string conversation, string pushId)
    {
        try
        {
            var key = keys.OfConversation("tries", conversation, Pseudonym.Of(pushId));
            var database = connections.Database;
            var counted = await database.StringIncrementAsync(key).WaitAsync(Patience);
            database.KeyExpire(key, Memory, flags: CommandFlags.FireAndForget);
            return (int)counted;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            return 1;
        }
    }

    private int ByAge(DateTimeOffset createdAt)
    {
        // Counted at a try's end; CreateTime is cut to the second.
        var age = time.GetUtcNow() - createdAt - WeChatDeliveries.Budget;
        return age > Memory || age < TimeSpan.Zero ? 1 : 1 + (int)((age - TimeSpan.FromSeconds(1)) / Between);
    }
}
