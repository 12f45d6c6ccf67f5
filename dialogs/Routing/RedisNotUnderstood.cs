using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using StackExchange.Redis;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Utterances nobody understood and those taken on a guess, by ISO week, for community workers to label. The resident
/// stands there as a keyed hash, numbers and names are taken out of the words, and all of it goes after 90 days.
/// </summary>
/// <remarks>A string a week, appended to: the embedded server recovers strings after any crash.</remarks>
internal sealed class RedisNotUnderstood(IConnectionMultiplexer redis, RedisKeys keys)
{
    private const int LongestUtterance = 500;

    // Nobody labels more in a week; a flood must not fill the memory.
    private const int FullWeek = 2_000_000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    // Leaves the time to live as it was.
    private const string Replace =
        """
        if redis.call('get', KEYS[1]) ~= ARGV[1] then return 0 end
        local left = redis.call('pttl', KEYS[1])
        redis.call('set', KEYS[1], ARGV[2])
        if left > 0 then redis.call('pexpire', KEYS[1], left) end
        return 1
        """;

    /// <summary>Keeps an utterance with what was guessed of it.</summary>
    public async Task AddAsync(Turn turn)
    {
        var database = redis.GetDatabase();
        var key = Week(turn.Now);
        var secret = await SecretAsync(database);
        var words = ChineseMask.Personal(turn.Reading.Text.ReplaceLineEndings(" "));
        var line = new UnsureUtterance(Hash(secret, turn.Push), Hash(secret, turn.Resident), turn.Now, turn.Reading.Intent.Name, Math.Round(turn.Reading.Intent.Score, 2), words[..Math.Min(words.Length, LongestUtterance)]);
        if (await database.StringLengthAsync(key) < FullWeek)
        {
            await Task.WhenAll(database.StringAppendAsync(key, JsonSerializer.Serialize(line, UnderstandAnswer.Json) + "\n"), database.KeyExpireAsync(key, Kept));
        }
    }

    /// <summary>What was kept from an instant on, oldest first; a redelivered push counts once.</summary>
    public async Task<IReadOnlyList<UnsureUtterance>> SinceAsync(DateTimeOffset since, DateTimeOffset now)
    {
        var database = redis.GetDatabase();
        var found = new List<UnsureUtterance>();
        foreach (var week in Weeks(since, now))
        {
            found.AddRange(Lines(await database.StringGetAsync(week)).Select(Read));
        }

        return [.. found.Where(line => line.At >= since).DistinctBy(line => line.Push)];
    }

    /// <summary>What was kept of one resident.</summary>
    public async Task<IReadOnlyList<UnsureUtterance>> OfAsync(string resident, DateTimeOffset now)
    {
        var hash = Hash(await SecretAsync(redis.GetDatabase()), resident);
        return [.. (await SinceAsync(DateTimeOffset.MinValue, now)).Where(line => line.Resident == hash)];
    }

    /// <summary>Drops what was kept of one resident.</summary>
    public async Task ForgetAsync(string resident, DateTimeOffset now)
    {
        var database = redis.GetDatabase();
        var hash = Hash(await SecretAsync(database), resident);
        foreach (var week in Weeks(DateTimeOffset.MinValue, now))
        {
            // Somebody may have said something in between.
            while (await database.StringGetAsync(week) is { IsNullOrEmpty: false } kept && Lines(kept).Any(line => Read(line).Resident == hash))
            {
                var rest = string.Concat(Lines(kept).Where(line => Read(line).Resident != hash).Select(line => line + "\n"));
                await database.ScriptEvaluateAsync(Replace, [week], [kept, rest]);
            }
        }
    }

    private IEnumerable<RedisKey> Weeks(DateTimeOffset since, DateTimeOffset now)
    {
        for (var week = now - Kept > since ? now - Kept : since; week <= now.AddDays(7); week = week.AddDays(7))
        {
            yield return Week(week);
        }
    }

    private static string[] Lines(RedisValue week) => ((string?)week ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static UnsureUtterance Read(string line) => JsonSerializer.Deserialize<UnsureUtterance>(line, UnderstandAnswer.Json)!;

    private RedisKey Week(DateTimeOffset now) =>
        keys.Of(string.Create(CultureInfo.InvariantCulture, $"unsure:{ISOWeek.GetYear(now.DateTime)}-W{ISOWeek.GetWeekOfYear(now.DateTime):00}"));

    // Without the key nobody finds a resident's lines by trying ids.
    private async Task<byte[]> SecretAsync(IDatabase database)
    {
        var key = keys.Of("unsure:key");
        await database.StringSetAsync(key, RandomNumberGenerator.GetBytes(32), when: When.NotExists);
        return (await database.StringGetAsync(key))!;
    }

    private static string Hash(byte[] secret, string id) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(id)).AsSpan(0, 8));
}
