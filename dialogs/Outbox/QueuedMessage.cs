namespace CommunityBot.Dialogs.Outbox;

/// <summary>A message with what was tried so far.</summary>
/// <param name="Message">What to send.</param>
/// <param name="Tries">How often sending was put off.</param>
/// <param name="NotBefore">When to try again; null when it was never put off.</param>
internal sealed record QueuedMessage(OutboundMessage Message, int Tries = 0, DateTimeOffset? NotBefore = null);
