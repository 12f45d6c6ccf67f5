namespace CommunityBot.Dialogs.Repairs;

/// <summary>A complete draft on its way into the book.</summary>
/// <param name="Draft">What was told.</param>
/// <param name="Reporter">The conversation it came from.</param>
/// <param name="Push">The idempotency key.</param>
/// <param name="Now">The instant, whose local day begins the number.</param>
/// <param name="MayJoin">Whether it may join an order already there; not when the resident said that it is another.</param>
internal sealed record RepairReport(RepairDraft Draft, string Reporter, string Push, DateTimeOffset Now, bool MayJoin = true);
