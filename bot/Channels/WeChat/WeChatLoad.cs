using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// How much is taken on: so many turns at once in all, so many messages a resident in a while. What is too much is
/// answered at once instead of making everybody wait until WeChat hangs up.
/// </summary>
internal sealed class WeChatLoad : IDisposable
{
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

    /// <summary>Whether a push may have its turn.</summary>
    public Verdict Admit(WeChatMessage message)
    {
        if (Running >= _most)
        {
            return Verdict.TooMany;
        }

        using var lease = _residents.AttemptAcquire(message.Stamp.OpenId);
        // Who leaves is forgotten, however fast.
        return lease.IsAcquired || message is WeChatMessage.Unsubscribe ? Verdict.Welcome : Verdict.TooFast;
    }

    /// <summary>Counts a turn while it runs.</summary>
    public Task<string?> During(Task<string?> turn)
    {
        Interlocked.Increment(ref _running);
        turn.ContinueWith(_ => Interlocked.Decrement(ref _running), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return turn;
    }

    public void Dispose() => _residents.Dispose();
}
