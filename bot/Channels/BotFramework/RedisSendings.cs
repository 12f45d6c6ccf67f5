using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Channels.BotFramework;

/// <summary>
/// Remembers which replies have gone to their channel, so that an activity delivered twice is not answered twice. Who
/// dies while sending is succeeded by the next delivery: a reply may come twice then, but none is lost.
/// </summary>
internal sealed class RedisSendings(IConnectionMultiplexer redis, RedisKeys keys)
{
    private static readonly TimeSpan Sending = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);

    /// <summary>Sends unless it has been done, or somebody is at it.</summary>
    public async Task OnceAsync(string conversation, string activityId, Func<Task> sendAsync)
    {
        var key = keys.OfConversation("sent", conversation, activityId);
        var database = redis.GetDatabase();
        if (!await database.StringSetAsync(key, "sending", Sending, When.NotExists))
        {
            return;
        }

        try
        {
            await sendAsync();
        }
        catch
        {
            await database.KeyDeleteAsync(key);
            throw;
        }

        await database.StringSetAsync(key, "sent", Remembered, flags: CommandFlags.FireAndForget);
    }
}
