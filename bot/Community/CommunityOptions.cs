using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Community;

/// <summary>Settings of the community itself (section <c>Community</c>).</summary>
internal sealed class CommunityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Community";

    /// <summary>The folder of CSV files taken on the very first start.</summary>
    [Required]
    public string SeedFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "SampleData");
}
