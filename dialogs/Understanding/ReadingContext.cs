namespace CommunityBot.Dialogs.Understanding;

/// <summary>What an utterance is read against.</summary>
/// <param name="Now">The reference instant, in the community's zone.</param>
/// <param name="Lexicon">The words and names in force.</param>
/// <param name="Expecting">What the active dialog asked for, one of <see cref="Expectations"/>; null when nothing.</param>
/// <param name="IsGoingOn">Whether something was spoken of not long ago, so that few words may go on with it.</param>
public sealed record ReadingContext(DateTimeOffset Now, Lexicon Lexicon, string? Expecting = null, bool IsGoingOn = false);
