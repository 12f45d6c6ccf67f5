using System.ComponentModel.DataAnnotations;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>When the bot speaks without being asked.</summary>
public sealed class OutboxOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Outbox";

    /// <summary>When the quiet hours begin, in local time.</summary>
    public TimeOnly QuietFrom { get; set; } = new(22, 0);

    /// <summary>When they end; the same as the beginning for none.</summary>
    public TimeOnly QuietUntil { get; set; } = new(7, 30);

    /// <summary>How often a message is tried before people have to see to it.</summary>
    [Range(1, 100)]
    public int Tries { get; set; } = 12;

    /// <summary>The first instant at which a message of some urgency may be sent, not before it is due.</summary>
    public DateTimeOffset Earliest(DateTimeOffset due, MessageUrgency urgency)
    {
        var clock = TimeOnly.FromDateTime(due.DateTime);
        return urgency == MessageUrgency.Routine && clock.IsBetween(QuietFrom, QuietUntil)
            ? due + (QuietUntil - clock)
            : due;
    }
}
