namespace CommunityBot.Clock;

/// <summary>The community's time: section <c>Community</c> of the configuration.</summary>
internal sealed class ClockOptions
{
    public const string Section = "Community";

    /// <summary>The instant the clock starts at, for example 2026-11-27T19:52:00+08:00; the real time when it is not set.</summary>
    public string? Now { get; set; }

    /// <summary>The community's time zone, by its IANA name.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";
}
