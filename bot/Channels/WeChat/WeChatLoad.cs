using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// How much is taken on: so many turns at once in all, so many messages a resident in a while. What is too much is
/// answered at once instead of making everybody wait until WeChat hangs up.
/// </summary>
internal sealed class WeChatLoad : IDisposable
{
    private readonly ConcurrentDictionary<(string Conversation, string Push), Task<string?>> _turns = new();
    private readonly PartitionedRateLimiter<string> _residents;
    private readonly int _most;
    private int _running;

    public WeChatLoad(IOptions<WeChatOptions> options)
    {
        _most = options.Value.MaximumTurns;
        _residents = PartitionedRateLimiter.Create<string, string>(openId => RateLimitPartition.GetTokenBucketLimiter(openId, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.MaximumBurst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));
    }

    /// <summary>What becomes of a push.</summary>
    public enum Verdict
    {
        Welcome,

        /// <summary>This resident has sent too much in a short time.</summary>
        TooFast,

        /// <summary>The host has too much to do.</summary>
        TooMany,
    }

    /// <summary>How many turns run or wait.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>The turn of a push that was taken on, null when there is none or it is over: its other deliveries cost nothing.</summary>
    public Task<string?>? Find(string conversation, string push) => _turns.GetValueOrDefault((conversation, push));

    /// <summary>Whether a push may have its turn.</summary>
    public Verdict Admit(WeChatMessage message)
    {
        if (Running >= _most)
        {
            return Verdict.TooMany;
        }

        using var lease = _residents.AttemptAcquire(message.Stamp.OpenId);
        // Who leaves is forgotten, however fast.
        return lease.IsAcquired || message.MustBeSeen ? Verdict.Welcome : Verdict.TooFast;
    }

    /// <summary>Counts a turn while it runs.</summary>
    public Task<string?> During(string conversation, string push, Task<string?> turn)
    {
        var running = KeyValuePair.Create((conversation, push), turn);
        _turns[running.Key] = turn;
        Interlocked.Increment(ref _running);
        turn.ContinueWith(_ => Over(running), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return turn;
    }

    private void Over(KeyValuePair<(string Conversation, string Push), Task<string?>> turn)
    {
        Interlocked.Decrement(ref _running);
        _turns.TryRemove(turn);
    }

    public void Dispose() => _residents.Dispose();
}
