namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Tells WeChat's three tries of one push apart; nothing in a request does. They begin five seconds apart, each on the
/// host the gateway happens to choose, so a host counts those it sees and asks the push's age about the others.
/// </summary>
internal sealed class WeChatTries(TimeProvider time)
{
    /// <summary>After the last try WeChat tells the resident that the account is out of order.</summary>
    public const int Last = 3;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    // Much longer than all tries of a push; an older push with a greater age means that clocks differ.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(string PushId, long At)> _order = new();

    /// <summary>Counts a try of a push: 1, 2 or 3.</summary>
    public int Count(string pushId, DateTimeOffset createdAt) => Math.Min(Last, Math.Max(Seen(pushId), ByAge(createdAt)));

    private int Seen(string pushId)
    {
        lock (_gate)
        {
            while (_order.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > Memory)
            {
                _seen.Remove(_order.Dequeue().PushId);
            }

            if (_seen.TryGetValue(pushId, out var tries))
            {
                return _seen[pushId] = tries + 1;
            }

            _order.Enqueue((pushId, time.GetTimestamp()));
            return _seen[pushId] = 1;
        }
    }

    private int ByAge(DateTimeOffset createdAt)
    {
        var age = time.GetUtcNow() - createdAt;
        // CreateTime is cut to the second, so a first try looks up to a second old.
        return age > Memory || age < TimeSpan.Zero ? 1 : 1 + (int)((age - TimeSpan.FromSeconds(1)) / Between);
    }
}
