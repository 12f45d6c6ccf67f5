using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// How many notices of each form a resident has agreed to, and not been sent yet. A notice nobody agreed to is not
/// tried: the platform counts the attempts.
/// </summary>
internal sealed class RedisWeChatAcceptances(RedisConnections connections, RedisKeys keys)
{
    // An event is delivered up to three times, and a turn may run again.
    private const string Once = """
        if not redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[3]) then return 0 end
        if ARGV[2] == 'Once' or ARGV[2] == 'NotDelivered' then redis.call('HINCRBY', KEYS[1], ARGV[1], 1)
        elseif ARGV[2] == 'Standing' then redis.call('HSETNX', KEYS[1], ARGV[1], 1)
        else redis.call('HDEL', KEYS[1], ARGV[1]) end
        redis.call('EXPIRE', KEYS[1], ARGV[4])
        return 1
        """;

    private const string Take = """
        local left = tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0')
        if left < 1 then return 0 end
        if ARGV[2] == '1' then return 1 end
        if left == 1 then redis.call('HDEL', KEYS[1], ARGV[1]) else redis.call('HINCRBY', KEYS[1], ARGV[1], -1) end
        return 1
        """;

    private static readonly TimeSpan Told = TimeSpan.FromDays(1);

    /// <summary>Longer than any order is open; an older agreement is not relied on.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>Notes what an event tells, once.</summary>
    public Task NoteAsync(string conversation, string pushId, WeChatAcceptance told) => connections.Database.ScriptEvaluateAsync(
        Once,
        [Key(conversation), keys.OfConversation("accepted", conversation, $"{pushId[(pushId.LastIndexOf(':') + 1)..]}:{told.TemplateId}")],
        [told.TemplateId, $"{told.Kind}", (long)Told.TotalSeconds, (long)Remembered.TotalSeconds]);

    /// <summary>Spends an agreement; false when there is none.</summary>
    /// <param name="conversation">Whose.</param>
    /// <param name="templateId">Of which form.</param>
    /// <param name="stays">Whether agreements to this form hold until they are taken back.</param>
    public async Task<bool> TakeAsync(string conversation, string templateId, bool stays) =>
        (long)await connections.Database.ScriptEvaluateAsync(Take, [Key(conversation)], [templateId, stays ? "1" : "0"]) == 1;

    /// <summary>Gives back what was not used.</summary>
    public Task GiveBackAsync(string conversation, string templateId) => connections.Database.HashIncrementAsync(Key(conversation), templateId);

    /// <summary>The platform knows better: the resident agrees to none.</summary>
    public Task ClearAsync(string conversation, string templateId) => connections.Database.HashDeleteAsync(Key(conversation), templateId);

    /// <summary>What is left, by form.</summary>
    public async Task<ImmutableDictionary<string, long>> LeftAsync(string conversation) =>
        (await connections.Database.HashGetAllAsync(Key(conversation))).ToImmutableDictionary(entry => (string)entry.Name!, entry => long.Parse((string)entry.Value!, CultureInfo.InvariantCulture));

    /// <summary>Forgets somebody's agreements.</summary>
    public Task ForgetAsync(string conversation) => connections.Database.KeyDeleteAsync(Key(conversation));

    private RedisKey Key(string conversation) => keys.OfConversation("accepted", conversation);
}
