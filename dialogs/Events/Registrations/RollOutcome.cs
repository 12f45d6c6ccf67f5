using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>A roll after something was done, and who has to hear of it.</summary>
/// <param name="Roll">The roll.</param>
/// <param name="Offered">Entries that are offered places now.</param>
/// <param name="Lapsed">Entries whose offer has passed.</param>
internal sealed record RollOutcome(Roll Roll, ImmutableArray<Registration> Offered, ImmutableArray<Registration> Lapsed);
