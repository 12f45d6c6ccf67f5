using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>
/// What residents looked for and nobody offers, by ISO week, for the community to act on. One push counts once however
/// often it is delivered; who asked is not kept.
/// </summary>
internal sealed partial class RedisUnmetDemand(IConnectionMultiplexer redis, RedisKeys keys)
{
    private const int LongestWish = 60;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Notes a wish.</summary>
    public async Task AddAsync(string push, string wish, DateTimeOffset now)
    {
        var database = redis.GetDatabase();
        var key = Key(now);
        var noted = database.HashSetAsync(key, push, Anonymous(wish), When.NotExists);
        await Task.WhenAll(noted, database.KeyExpireAsync(key, Kept));
    }

    /// <summary>How often each wish was noted in the week of an instant, the most frequent first.</summary>
    public async Task<IReadOnlyList<(string Wish, int Count)>> WeekAsync(DateTimeOffset now) =>
    [
        .. (await redis.GetDatabase().HashValuesAsync(Key(now)))
            .CountBy(wish => wish.ToString())
            .OrderByDescending(wish => wish.Value)
            .ThenBy(wish => wish.Key, StringComparer.Ordinal)
            .Select(wish => (wish.Key, wish.Value)),
    ];

    private RedisKey Key(DateTimeOffset now) =>
        keys.Of(string.Create(CultureInfo.InvariantCulture, $"unmet-demand:{ISOWeek.GetYear(now.DateTime)}-W{ISOWeek.GetWeekOfYear(now.DateTime):00}"));

    // A telephone or an identity number may stand in the same sentence.
    private static string Anonymous(string wish) => LongNumber().Replace(wish[..Math.Min(wish.Length, LongestWish)], "*");

    [GeneratedRegex(@"\d[\d\-]{5,}[\dXx]", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}
