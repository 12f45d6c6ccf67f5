namespace CommunityBot.Dialogs.Routing;

/// <summary>An utterance kept to learn from.</summary>
/// <param name="Push">Which push it came with, hashed.</param>
/// <param name="Resident">Who said it, hashed.</param>
/// <param name="At">When.</param>
/// <param name="Guess">The intent it was taken for, one of <see cref="Understanding.IntentNames"/>.</param>
/// <param name="Score">How sure that was.</param>
/// <param name="Text">The words, without numbers and names.</param>
internal sealed record UnsureUtterance(string Push, string Resident, DateTimeOffset At, string Guess, double Score, string Text);
