namespace CommunityBot.Dialogs.Events;

/// <summary>Settings of the slice (section <c>Community</c>).</summary>
public sealed class EventOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Community";

    /// <summary>What <see cref="IsValid"/> asks for, for whoever reads the refusal.</summary>
    public const string Requirement = "Community:OfferTime, RemindBefore, AskAfter and CheckInBefore are lengths of time above zero, LargestParty is 1 to 1000, PublicAddress is a whole http(s) address.";

    /// <summary>Where residents' phones reach this host, for example https://bot.example.org/; null while it has no address of its own.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>How long places that became free are kept for whoever waited for them.</summary>
    public TimeSpan OfferTime { get; set; } = TimeSpan.FromHours(2);

    /// <summary>When, the day before, those who registered are reminded.</summary>
    public TimeOnly RemindInTheEveningAt { get; set; } = new(18, 0);

    /// <summary>How long before the beginning they are reminded again.</summary>
    public TimeSpan RemindBefore { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How long after the end they are asked how it was.</summary>
    public TimeSpan AskAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>From how long before the beginning one may check in.</summary>
    public TimeSpan CheckInBefore { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>The largest party one resident may put down at once.</summary>
    public int LargestParty { get; set; } = 10;

    /// <summary>When those who come to something that begins then are reminded first, local.</summary>
    internal DateTime EveningBefore(DateTime start) => start.Date.AddDays(-1) + RemindInTheEveningAt.ToTimeSpan();

    /// <summary>Whether the settings make sense together.</summary>
    public bool IsValid => OfferTime > TimeSpan.Zero && RemindBefore > TimeSpan.Zero && AskAfter > TimeSpan.Zero && CheckInBefore > TimeSpan.Zero && LargestParty is >= 1 and <= 1000
        && PublicAddress is null or { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
