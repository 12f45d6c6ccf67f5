namespace CommunityBot.State;

/// <summary>A turn was over and the server gave no answer to its write: whether it counts, the next delivery of its push will see.</summary>
internal sealed class TurnInDoubtException(Exception inner) : TimeoutException("The server did not say whether it has written the turn.", inner);
