namespace CommunityBot.State;

/// <summary>How a push stands in its conversation, as one round trip found it.</summary>
/// <param name="Standing">What is to be done about it.</param>
/// <param name="Document">What is remembered of the conversation; null when the push was answered too long ago to stand in it.</param>
/// <param name="Reply">What was answered then; null for nothing, or once that is forgotten.</param>
/// <param name="Now">The server's time, in seconds since 1970.</param>
internal readonly record struct ConversationClaim(Standing Standing, ConversationDocument? Document, string? Reply, long Now);

/// <summary>What is to be done about a push.</summary>
internal enum Standing
{
    /// <summary>Its turn may run.</summary>
    First,

    /// <summary>Others that came before it have not ended, or another host runs its turn.</summary>
    Waits,

    /// <summary>It had its turn within a day.</summary>
    Answered,
}
