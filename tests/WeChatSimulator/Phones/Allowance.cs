namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>What a follower's last doings allow the account to say by customer-service message.</summary>
/// <param name="Until">When the window closes.</param>
/// <param name="Left">Messages left.</param>
internal readonly record struct Allowance(DateTimeOffset Until, int Left)
{
    /// <summary>5 messages within 48 hours of a message (notice of 2023-06-12; ithome.com/0/696/375.htm).</summary>
    public static Allowance OfMessage(DateTimeOffset now) => new(now.AddHours(48), 5);

    /// <summary>3 within a minute of a menu click, a scan or following (same notice).</summary>
    public static Allowance OfAction(DateTimeOffset now) => new(now.AddMinutes(1), 3);

    public bool IsOpen(DateTimeOffset now) => now < Until;
}
