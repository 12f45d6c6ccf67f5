using System.Security.Cryptography;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>Which host sends the courier round: held for a short while and renewed at each round, so that it passes on by itself when its host dies.</summary>
internal sealed class RedisCourierRound(IConnectionMultiplexer redis, RedisKeys keys)
{
    private const string Renew = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
        return 0
        """;

    private static readonly TimeSpan Held = TimeSpan.FromSeconds(10);

    private readonly string _host = RandomNumberGenerator.GetHexString(16);

    private RedisKey Key => keys.OfBook("outbox:round");

    /// <summary>Whether this host has the round now.</summary>
    public async Task<bool> IsOursAsync() =>
        await redis.GetDatabase().StringSetAsync(Key, _host, Held, when: When.NotExists)
        || (int)await redis.GetDatabase().ScriptEvaluateAsync(Renew, [Key], [_host, (long)Held.TotalMilliseconds]) == 1;
}
