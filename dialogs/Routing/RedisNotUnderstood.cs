using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Utterances nobody understood, by ISO week, for community workers to label. The resident stands there as a hash, a
/// redelivered push is kept once, and all of it goes after 90 days.
/// </summary>
internal sealed class RedisNotUnderstood(IConnectionMultiplexer redis, RedisKeys keys)
{
    private const int LongestUtterance = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    /// <summary>Keeps an utterance.</summary>
    public async Task AddAsync(Turn turn)
    {
        var database = redis.GetDatabase();
        var key = Key(turn.Now);
        var added = database.HashSetAsync(key, turn.Push, $"{Hash(turn.Resident)} {Shown(turn.Reading.Text)}");
        await Task.WhenAll(added, database.KeyExpireAsync(key, Kept));
    }

    /// <summary>What was kept in the week of an instant: hashed resident, blank, words.</summary>
    public async Task<IReadOnlyList<string>> WeekAsync(DateTimeOffset now) =>
        [.. (await redis.GetDatabase().HashValuesAsync(Key(now))).Select(value => (string)value!)];

    private RedisKey Key(DateTimeOffset now) =>
        keys.Of(string.Create(CultureInfo.InvariantCulture, $"not-understood:{ISOWeek.GetYear(now.DateTime)}-W{ISOWeek.GetWeekOfYear(now.DateTime):00}"));

    private static string Shown(string text) => PersonalNumbers.Masked(text[..Math.Min(text.Length, LongestUtterance)]);

    private static string Hash(string resident) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(resident)).AsSpan(0, 8));
}
