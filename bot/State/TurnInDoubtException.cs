namespace CommunityBot.State;

/// <summary>The server gave no answer to what a turn wrote: whether it counts, the next delivery of its push will see.</summary>
internal sealed class TurnInDoubtException(Exception inner) : TimeoutException("The server did not say whether it has written what the turn did.", inner);
