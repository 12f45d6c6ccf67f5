using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Dialogs.Community;

/// <summary>How long what leads to a person is kept (section <c>Retention</c>).</summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>Days after a matter is closed until what leads to a person is taken out of it.</summary>
    [Range(1, 3650)]
    public int ContactDays { get; set; } = 90;

    /// <summary>The same as a length of time.</summary>
    public TimeSpan Contact => TimeSpan.FromDays(ContactDays);
}
