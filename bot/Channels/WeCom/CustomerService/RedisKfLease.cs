using System.Security.Cryptography;
using CommunityBot.Dialogs.Community;
using CommunityBot.State;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Sees to it that one host of all fetches an account's messages; it passes on by itself when that host dies.</summary>
internal sealed class RedisKfLease(RedisConnections connections, RedisKeys keys)
{
    private const string Renew = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
        return 0
        """;

    private const string Release = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
        return 0
        """;

    /// <summary>How long an account waits for another host after its own has died.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(10);

    private readonly RedisConnections _connections = connections;
    private readonly string _host = RandomNumberGenerator.GetHexString(16);

    /// <summary>Takes an account, and holds it until what is given is disposed of; null while another host has it.</summary>
    public async Task<IAsyncDisposable?> TakeAsync(string account)
    {
        var key = keys.Of($"kf:reader:{account}");
        return await _connections.Database.StringSetAsync(key, _host, Lasts, When.NotExists) ? new Held(this, key) : null;
    }

    // Whoever loses it all the same does no harm: turns are claimed, and cursors do not go back.
    private sealed class Held : IAsyncDisposable
    {
        private readonly RedisKfLease _lease;
        private readonly RedisKey _key;
        private readonly Timer _timer;

        public Held(RedisKfLease lease, RedisKey key)
        {
            (_lease, _key) = (lease, key);
            _timer = new Timer(static held => _ = ((Held)held!).RunAsync(Renew, [(long)Lasts.TotalMilliseconds]), this, Lasts / 3, Lasts / 3);
        }

        public async ValueTask DisposeAsync()
        {
            await _timer.DisposeAsync();
            await RunAsync(Release, []);
        }

        private async Task RunAsync(string script, RedisValue[] more)
        {
            try
            {
                await _lease._connections.Database.ScriptEvaluateAsync(script, [_key], [_lease._host, .. more]);
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
            {
                // It ends by itself.
            }
        }
    }
}
