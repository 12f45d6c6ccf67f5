namespace CommunityBot.Dialogs.Understanding;

/// <summary>A part of a message with the wish it states by itself.</summary>
/// <param name="Best">The likeliest wish.</param>
/// <param name="Evidence">What tells of it.</param>
internal readonly record struct WishPart(IntentReading Best, ClauseEvidence Evidence);
