namespace CommunityBot.State;

/// <summary>A conversation as one round trip found it.</summary>
/// <param name="Document">What is remembered of it.</param>
/// <param name="Precedence">The host that lost a race and now goes first; null as a rule.</param>
internal readonly record struct ConversationReading(ConversationDocument Document, string? Precedence);
