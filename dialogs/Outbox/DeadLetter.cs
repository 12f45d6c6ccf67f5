namespace CommunityBot.Dialogs.Outbox;

/// <summary>A message that did not arrive, for people to see.</summary>
/// <param name="Message">What should have been said.</param>
/// <param name="Reason">Why it was not.</param>
/// <param name="At">When it was given up.</param>
internal sealed record DeadLetter(OutboundMessage Message, string Reason, DateTimeOffset At)
{
    /// <summary>The lines in the book that hold them.</summary>
    public const string Key = "outbox:dead";
}
