namespace CommunityBot.WeChatSimulator.Clock;

/// <summary>
/// A clock that can be put forward, so that nobody waits for 48 hours or three days. A ticking one also runs on by
/// itself; a still one moves only when it is told to, and what was due on the way happens in order.
/// </summary>
internal sealed class VirtualClock(DateTimeOffset start, bool ticks = true) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly HashSet<VirtualTimer> _timers = [];
    private readonly long _origin = System.GetTimestamp();
    private long _ahead;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>China's: the platform's days begin at its midnight.</summary>
    public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("China", TimeSpan.FromHours(8), null, null);

    /// <summary>Whether time passes by itself.</summary>
    internal bool Ticks => ticks;

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _ahead) + (ticks ? System.GetElapsedTime(_origin).Ticks : 0);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime().AddTicks(GetTimestamp());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Puts the clock forward; timers due on the way fire, each at its own time.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var target = GetTimestamp() + by.Ticks;
        while (Earliest(target) is { } timer)
        {
            Interlocked.Add(ref _ahead, Math.Max(0, timer.Due - GetTimestamp()));
            timer.Fire();
        }

        Interlocked.Add(ref _ahead, Math.Max(0, target - GetTimestamp()));
        Rearm();
    }

    internal void Watch(VirtualTimer timer)
    {
        lock (_lock)
        {
            _timers.Add(timer);
        }
    }

    internal void Forget(VirtualTimer timer)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
        }
    }

    private VirtualTimer? Earliest(long target)
    {
        lock (_lock)
        {
            return _timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
        }
    }

    private void Rearm()
    {
        VirtualTimer[] timers;
        lock (_lock)
        {
            timers = [.. _timers];
        }

        Array.ForEach(timers, timer => timer.Rearm());
    }
}
