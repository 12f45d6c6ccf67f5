using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Dialogs.Handover;

/// <summary>How residents are handed over to people (section <c>Handover</c>).</summary>
public sealed class HandoverOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Handover";

    /// <summary>When people begin to answer, where the community's files do not say.</summary>
    public TimeOnly From { get; set; } = new(8, 0);

    /// <summary>When they stop.</summary>
    public TimeOnly Until { get; set; } = new(18, 0);

    /// <summary>After how many minutes without a word a conversation with a person ends by itself.</summary>
    [Range(1, 24 * 60)]
    public int IdleMinutes { get; set; } = 15;

    /// <summary>
    /// Whether the channel has people of its own to hand over to (WeChat's 客服). They then answer there, and not in the
    /// chats of staff.
    /// </summary>
    public bool ByChannel { get; set; }
}
