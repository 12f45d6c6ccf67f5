using System.Globalization;

namespace CommunityBot.Dialogs.Events;

/// <summary>What an occurrence is known by in everything kept of it: its event and the time it was first planned for.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Planned">When it was planned to begin, local.</param>
internal readonly record struct OccurrenceId(string Event, DateTime Planned)
{
    /// <summary>The id as it stands in keys: E19@20261203T1000.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Event}@{Planned:yyyyMMdd'T'HHmm}");
}
