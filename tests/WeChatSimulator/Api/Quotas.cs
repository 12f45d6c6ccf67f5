namespace CommunityBot.WeChatSimulator.Api;

/// <summary>How often each call was made today, in China's days; the counts can be cleared ten times a month (wechat-channel §1.15).</summary>
internal sealed class Quotas(TimeProvider clock)
{
    private const int ClearsAMonth = 10;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);
    private DateOnly _day;
    private (int Month, int Count) _clears;

    /// <summary>Counts a call; false when there are none left today.</summary>
    public bool Spend(ApiMethod method)
    {
        Turn();
        var used = _used.GetValueOrDefault(method.Path);
        if (used >= method.PerDay)
        {
            return false;
        }

        _used[method.Path] = used + 1;
        return true;
    }

    public int Used(string path)
    {
        Turn();
        return _used.GetValueOrDefault(path);
    }

    /// <summary>Uses up what is left of a call today.</summary>
    public void Exhaust(ApiMethod method)
    {
        Turn();
        _used[method.Path] = method.PerDay;
    }

    /// <summary>Begins to count anew; false when that was done ten times this month.</summary>
    public bool Clear()
    {
        var today = Today;
        var month = (today.Year * 12) + today.Month;
        _clears = (month, _clears.Month == month ? _clears.Count + 1 : 1);
        if (_clears.Count > ClearsAMonth)
        {
            return false;
        }

        _used.Clear();
        return true;
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(China).DateTime);

    private void Turn()
    {
        if (_day != Today)
        {
            _day = Today;
            _used.Clear();
        }
    }
}
