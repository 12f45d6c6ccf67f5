using System.Globalization;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>Tells what was signed just now from what somebody kept and sends again.</summary>
internal sealed class WeChatClock(IOptions<WeChatOptions> options, TimeProvider time)
{
    private long _skewMilliseconds;

    /// <summary>How far behind the host's clock the last rightly signed call was: a few seconds, or the clocks differ.</summary>
    public TimeSpan Skew => TimeSpan.FromMilliseconds(Volatile.Read(ref _skewMilliseconds));

    /// <summary>Whether a time of signing, in seconds since 1970, is near enough. To be asked of rightly signed calls only.</summary>
    public bool IsRecent(string? timestamp)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        // A clock set for a rehearsal does not move the platform's.
        var signed = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var skew = new[] { time.GetUtcNow() - signed, TimeProvider.System.GetUtcNow() - signed }.MinBy(difference => difference.Duration());
        Volatile.Write(ref _skewMilliseconds, (long)skew.TotalMilliseconds);
        return options.Value.TimestampTolerance == TimeSpan.Zero || skew.Duration() <= options.Value.TimestampTolerance;
    }
}
