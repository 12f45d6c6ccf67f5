namespace CommunityBot.Clock;

/// <summary>
/// The community's time, which every decision of the bot follows: it can be made to start at another instant, and then
/// ticks on. Timers and time stamps stay real, so that leases and deadlines do not jump with it.
/// </summary>
internal sealed class CommunityClock : TimeProvider
{
    private long _aheadTicks;

    public CommunityClock(TimeZoneInfo zone, DateTimeOffset? now)
    {
        LocalTimeZone = zone;
        if (now is { } start)
        {
            Set(start);
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _aheadTicks));

    /// <summary>Makes it this instant now.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _aheadTicks, (now - System.GetUtcNow()).Ticks);
}
