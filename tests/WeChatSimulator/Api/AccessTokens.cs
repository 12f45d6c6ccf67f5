using System.Globalization;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>
/// The account's access tokens: those of /token, where a new one leaves the old one five minutes, and the stable one,
/// which stays the same until its last five minutes (wechat-channel §1.11).
/// </summary>
internal sealed class AccessTokens(int seed, TimeProvider clock)
{
    private const string Shape = "79_";
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(7200);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Token> _all = new(StringComparer.Ordinal);
    private readonly Random _letters = new(seed);
    private readonly Queue<DateTimeOffset> _forced = new();
    private string? _plain;
    private string? _stable;

    /// <summary>A new token of /token.</summary>
    public (string Value, int Seconds) Renew()
    {
        var now = clock.GetUtcNow();
        foreach (var old in _all.Values.Where(token => !token.IsStable))
        {
            // The latest before this one gets its five minutes, those before it have had them.
            old.DeadFrom = Earlier(old.DeadFrom, old == Current(_plain) ? now + Overlap : now);
        }

        _plain = Make(isStable: false);
        return (_plain, (int)Life.TotalSeconds);
    }

    /// <summary>The stable token; 45009 or 45011 when it was forced too often: 20 times a day, 30 seconds apart.</summary>
    public (string? Value, int Seconds, int Error) Stable(bool force)
    {
        var now = clock.GetUtcNow();
        if (force && Refusal(now) is var error and not 0)
        {
            return (null, 0, error);
        }

        if (force && Current(_stable) is { } killed)
        {
            killed.DeadFrom = now;
        }

        if (force || Current(_stable) is not { } token || token.DeadFrom <= now || token.Expires - now <= Overlap)
        {
            _stable = Make(isStable: true);
        }

        return (_stable, (int)(Current(_stable)!.Expires - now).TotalSeconds, 0);
    }

    /// <summary>0 for a good token, else the error code.</summary>
    public int Check(string value)
    {
        var now = clock.GetUtcNow();
        return value switch
        {
            "" => 41001,
            _ when !value.StartsWith(Shape, StringComparison.Ordinal) => 40014,
            _ when !_all.TryGetValue(value, out var token) || token.DeadFrom <= now => 40001,
            _ => _all[value].Expires <= now ? 42001 : 0,
        };
    }

    /// <summary>Ends all tokens at once.</summary>
    public void Kill()
    {
        foreach (var token in _all.Values)
        {
            token.DeadFrom = clock.GetUtcNow();
        }
    }

    /// <summary>Ends the time of all tokens at once.</summary>
    public void Expire()
    {
        foreach (var token in _all.Values)
        {
            token.Expires = clock.GetUtcNow();
        }
    }

    private int Refusal(DateTimeOffset now)
    {
        while (_forced.TryPeek(out var first) && now - first > TimeSpan.FromDays(1))
        {
            _forced.Dequeue();
        }

        var refusal = _forced.Count >= 20 ? 45009 : _forced.Count > 0 && now - _forced.Last() < TimeSpan.FromSeconds(30) ? 45011 : 0;
        if (refusal == 0)
        {
            _forced.Enqueue(now);
        }

        return refusal;
    }

    private Token? Current(string? value) => value is null ? null : _all[value];

    // 512 characters is what the platform asks one to have room for; these are as long as today's.
    private string Make(bool isStable)
    {
        var value = Shape + _all.Count.ToString(CultureInfo.InvariantCulture) + new string(_letters.GetItems<char>("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 130));
        _all[value] = new Token(clock.GetUtcNow() + Life, isStable);
        return value;
    }

    private static DateTimeOffset Earlier(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    private sealed class Token(DateTimeOffset expires, bool isStable)
    {
        public DateTimeOffset Expires { get; set; } = expires;

        public bool IsStable => isStable;

        public DateTimeOffset DeadFrom { get; set; } = DateTimeOffset.MaxValue;
    }
}
