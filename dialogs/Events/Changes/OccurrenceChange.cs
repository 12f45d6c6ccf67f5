using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs.Events;

/// <summary>One occurrence that somebody in charge called off, or moved in time or place.</summary>
/// <param name="Id">The occurrence.</param>
/// <param name="MovedTo">When it is held instead, local; null when that is not changed.</param>
/// <param name="Role">The role that decided it.</param>
/// <param name="At">When that was.</param>
internal sealed record OccurrenceChange(OccurrenceId Id, DateTime? MovedTo, string Role, DateTimeOffset At)
{
    /// <summary>Where it is held instead; null when that is not changed.</summary>
    public Venue? Venue { get; init; }

    /// <summary>Whether it is not held at all.</summary>
    [JsonIgnore]
    public bool IsStop => MovedTo is null && Venue is null;

    /// <summary>The event as it is held this once.</summary>
    public CommunityEvent Held(CommunityEvent community) => Venue is null ? community : community with { Venue = Venue };
}
