namespace CommunityBot.Dialogs.Privacy;

/// <summary>Settings of the slice (section <c>Community</c>).</summary>
public sealed class PrivacyOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Community";

    /// <summary>Where residents' phones reach this host, for example https://bot.example.org/; null while it has no address of its own.</summary>
    public Uri? PublicAddress { get; set; }
}
