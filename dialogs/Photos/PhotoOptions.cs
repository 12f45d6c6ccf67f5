namespace CommunityBot.Dialogs.Photos;

/// <summary>Settings of the photos (section <c>Photos</c>; <see cref="PublicAddress"/> from section <c>Community</c>).</summary>
public sealed class PhotoOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Photos";

    /// <summary>Where people's browsers reach this host; null while it has no address of its own.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Where the pictures lie; null for the folder <c>photos</c> in the data folder. Several hosts share one folder.</summary>
    public string? Folder { get; set; }

    /// <summary>Hosts that pictures are fetched from; <c>*.</c> in front allows all below. Nothing else is ever asked, so that nobody sends the bot on an errand inside the town's network.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>A larger picture is not taken, in bytes. WeChat's own limit is 10 MB.</summary>
    public long LargestBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>The longer side of what is kept, in pixels: enough to see a crack, less than to read a face far off.</summary>
    public int LongestSide { get; set; } = 1600;

    /// <summary>How long a link to a photo is good.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromDays(14);
}
