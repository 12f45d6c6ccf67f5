using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>
/// The token all hosts share, and the lease to renew it. Without the server every host renews for itself: the stable
/// token is the same for all who ask.
/// </summary>
internal sealed partial class RedisWeChatToken(RedisConnections connections, RedisKeys keys, WeChatTokenName name, TimeProvider time, ILogger<RedisWeChatToken> logger) : ISharedWeChatToken
{
    private const string DeleteOwn = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>The platform forces at most every 30 seconds, 20 times a day.</summary>
    private static readonly TimeSpan BetweenForced = TimeSpan.FromSeconds(72 * 60);

    private RedisKey Token => keys.Of($"wechat:token:{name.Value}");

    private RedisKey Renewal => keys.Of($"wechat:token:{name.Value}:renewal");

    private RedisKey Forced => keys.Of($"wechat:token:{name.Value}:forced");

    /// <inheritdoc/>
    public Task<WeChatToken?> ReadAsync() => TryAsync(async database => Read(await database.StringGetAsync(Token)), null);

    /// <inheritdoc/>
    public Task WriteAsync(WeChatToken token) => TryAsync(
        database => database.StringSetAsync(Token, Written(token), token.Until - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.FromSeconds(1)),
        false);

    /// <inheritdoc/>
    public Task ForgetAsync(WeChatToken? refused) => refused is null
        ? Task.CompletedTask
        : TryAsync(async database => (bool)await database.ScriptEvaluateAsync(DeleteOwn, [Token], [Written(refused)]), false);

    /// <inheritdoc/>
    public Task<bool> LeaseAsync(string host) => TryAsync(database => database.StringSetAsync(Renewal, host, Lease, When.NotExists), true);

    /// <inheritdoc/>
    public Task ReleaseAsync(string host) => TryAsync(async database => (bool)await database.ScriptEvaluateAsync(DeleteOwn, [Renewal], [host]), false);

    /// <inheritdoc/>
    public Task<bool> MayForceAsync() => TryAsync(database => database.StringSetAsync(Forced, "1", BetweenForced, When.NotExists), false);

    private static string Written(WeChatToken token) =>
        string.Create(CultureInfo.InvariantCulture, $"{token.Since.ToUnixTimeMilliseconds()} {token.Until.ToUnixTimeMilliseconds()} {token.Value}");

    private static WeChatToken? Read(string? written) => written?.Split(' ', 3) is [var since, var until, var value]
        ? new WeChatToken(value, Instant(since), Instant(until))
        : null;

    private static DateTimeOffset Instant(string milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));

    private async Task<T> TryAsync<T>(Func<IDatabase, Task<T>> work, T otherwise)
    {
        try
        {
            return await work(connections.Database);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            LogUnshared(exception.GetType().Name);
            return otherwise;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The access token could not be shared between hosts ({Failure}).")]
    private partial void LogUnshared(string failure);
}
