using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// What the platform still allows to be said to each resident: five messages within 48 hours of theirs, three within
/// a minute of a tap on the menu, a scan or following. All hosts spend from the same allotment.
/// </summary>
internal sealed class RedisWeChatLedger(RedisConnections connections, RedisKeys keys, TimeProvider time)
{
    private static readonly Allotment AfterMessage = new("m", 5, TimeSpan.FromHours(48));
    private static readonly Allotment AfterDeed = new("e", 3, TimeSpan.FromMinutes(1));

    /// <summary>How long the platform shows that somebody is writing.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(15);

    /// <summary>Notes that a resident did something that lets us speak. Nobody waits for it: should it be lost, the platform says so.</summary>
    /// <param name="conversation">Whose.</param>
    /// <param name="message">What they did.</param>
    /// <param name="at">When; null for just now.</param>
    public void Note(string conversation, WeChatMessage message, DateTimeOffset? at = null)
    {
        if (Of(message) is { } allotment)
        {
            connections.Database.StringSet(Key(conversation, allotment), Milliseconds(at ?? time.GetUtcNow()), allotment.Window, When.Always, CommandFlags.FireAndForget);
        }
    }

    /// <summary>Spends one message of what is allowed.</summary>
    /// <returns>What to give back should it not be sent; null when nothing may be said.</returns>
    public async Task<string?> TakeAsync(string conversation)
    {
        var database = connections.Database;
        // What ends first is spent first.
        foreach (var allotment in new[] { AfterDeed, AfterMessage })
        {
            var since = (string?)await database.StringGetAsync(Key(conversation, allotment));
            if (since is null || time.GetUtcNow() - Instant(since) >= allotment.Window)
            {
                continue;
            }

            RedisKey spent = $"{Key(conversation, allotment)}:{since}";
            if (await database.StringIncrementAsync(spent) is var count && count <= allotment.Messages)
            {
                WeChatMeter.AllowanceLeft(allotment.Messages - count);
                await database.KeyExpireAsync(spent, allotment.Window);
                return spent;
            }
        }

        return null;
    }

    /// <summary>Whether the sign that somebody is writing may be shown; not while it still is, whichever host showed it.</summary>
    public Task<bool> MayTypeAsync(string openId) => connections.Database.StringSetAsync(keys.OfConversation("typing", openId), "1", Typing, When.NotExists);

    /// <summary>Gives back what was not sent.</summary>
    public Task GiveBackAsync(string spent) => connections.Database.StringDecrementAsync(spent);

    /// <summary>The platform knows better: nothing may be said before the resident's next word.</summary>
    public Task CloseAsync(string conversation) =>
        connections.Database.KeyDeleteAsync([Key(conversation, AfterMessage), Key(conversation, AfterDeed)]);

    private static Allotment? Of(WeChatMessage message) => message switch
    {
        WeChatMessage.Subscribe or WeChatMessage.Scan or WeChatMessage.Click => AfterDeed,
        WeChatMessage.OtherEvent { Name: "scancode_push" or "scancode_waitmsg" } => AfterDeed,
        WeChatMessage.OtherEvent or WeChatMessage.Unsubscribe or WeChatMessage.View or WeChatMessage.LocationReport => null,
        _ => AfterMessage,
    };

    private static string Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));

    private RedisKey Key(string conversation, Allotment allotment) => keys.OfConversation("allowed", conversation, allotment.Name);

    private sealed record Allotment(string Name, int Messages, TimeSpan Window);
}
