using System.ComponentModel.DataAnnotations;

namespace CommunityBot.State;

/// <summary>Where and how long state is kept (section <c>State</c>).</summary>
internal sealed class StateOptions
{
    public const string Section = "State";

    /// <summary>The folder of the embedded server, relative to the content root; unused with a real Redis.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";

    /// <summary>The first part of every key.</summary>
    [Required]
    [RegularExpression("^[A-Za-z0-9_-]{1,40}$")]
    public string KeyPrefix { get; set; } = "cb";

    /// <summary>How long a silent conversation is remembered.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan ConversationTimeToLive { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Connections to the server; scripts on one connection run one after the other on the embedded server.</summary>
    [Range(1, 16)]
    public int Connections { get; set; } = 4;

    /// <summary>Memory of the embedded server, in MiB. Data beyond it would be dropped silently, so an alarm sounds at 70 %.</summary>
    [Range(32, 65536)]
    public int MemoryMegabytes { get; set; } = 512;
}
