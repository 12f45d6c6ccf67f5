namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>Settings of the reports (section <c>Community</c>).</summary>
public sealed class ReportOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Community";

    /// <summary>Where people's browsers reach this host, for example https://bot.example.org/; null while it has no address of its own.</summary>
    public Uri? PublicAddress { get; set; }
}
