namespace CommunityBot.WeChatSimulator.Clock;

/// <summary>A timer of a <see cref="VirtualClock"/>; under a ticking clock a real one stands behind it.</summary>
internal sealed class VirtualTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _lock = new();
    private ITimer? _real;
    private long _period = Timeout.InfiniteTimeSpan.Ticks;
    private bool _ended;

    /// <summary>The clock's timestamp at which it fires.</summary>
    public long Due { get; private set; } = long.MaxValue;

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            if (_ended)
            {
                return false;
            }

            Due = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : clock.GetTimestamp() + dueTime.Ticks;
            _period = period.Ticks;
        }

        clock.Watch(this);
        if (!clock.Ticks && dueTime == TimeSpan.Zero)
        {
            Fire();
        }

        Rearm();
        return true;
    }

    /// <summary>Fires if it is due, and is due again after its period.</summary>
    public void Fire()
    {
        if (IsDue())
        {
            callback(state);
        }

        // Real timers may come a moment early.
        Rearm();
    }

    private bool IsDue()
    {
        lock (_lock)
        {
            if (_ended || Due > clock.GetTimestamp())
            {
                return false;
            }

            Due = _period > 0 ? Due + _period : long.MaxValue;
            return true;
        }
    }

    /// <summary>Sets the real timer to what is left.</summary>
    public void Rearm()
    {
        if (!clock.Ticks)
        {
            return;
        }

        lock (_lock)
        {
            _real?.Dispose();
            _real = _ended || Due == long.MaxValue
                ? null
                : System.CreateTimer(_ => Fire(), null, TimeSpan.FromTicks(Math.Max(0, Due - clock.GetTimestamp())) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        clock.Forget(this);
        lock (_lock)
        {
            _ended = true;
            _real?.Dispose();
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static TimeProvider System => TimeProvider.System;
}
