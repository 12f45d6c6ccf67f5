using System.ComponentModel.DataAnnotations;

namespace CommunityBot.State;

/// <summary>Where and how long state is kept: section <c>State</c> of the configuration.</summary>
internal sealed class StateOptions
{
    public const string Section = "State";

    /// <summary>The folder of the embedded server, relative to the content root; unused with a real Redis.</summary>
    [Required(ErrorMessage = "State:DataFolder must name a folder, for example data.")]
    public string DataFolder { get; set; } = "data";

    /// <summary>The first part of every key, so that several bots can share a Redis.</summary>
    [Required(ErrorMessage = "State:KeyPrefix must not be empty.")]
    [RegularExpression("[A-Za-z0-9_-]{1,40}", ErrorMessage = "State:KeyPrefix must be 1 to 40 letters, digits, - and _.")]
    public string KeyPrefix { get; set; } = "cb";

    /// <summary>How long a conversation in which nothing happens is remembered.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00", ErrorMessage = "State:ConversationTimeToLive must lie between a minute and ten years, for example 90.00:00:00.")]
    public TimeSpan ConversationTimeToLive { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Connections to the server; unset they are as many as serve it best, more to the embedded one, which runs the scripts of one connection one after the other.</summary>
    [Range(1, 16, ErrorMessage = "State:Connections must lie between 1 and 16.")]
    public int? Connections { get; set; }

    /// <summary>Memory of the embedded server in MiB. Strings beyond it go to disk; collections (hashes, sorted sets, lists) must fit.</summary>
    [Range(32, 65536, ErrorMessage = "State:MemoryMegabytes must lie between 32 and 65536.")]
    public int MemoryMegabytes { get; set; } = 512;
}
