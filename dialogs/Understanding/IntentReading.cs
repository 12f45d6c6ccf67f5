namespace CommunityBot.Dialogs.Understanding;

/// <summary>One wish in an utterance.</summary>
/// <param name="Name">One of <see cref="IntentNames"/>.</param>
/// <param name="Score">How sure the reading is, 0 to 1.</param>
/// <param name="Clause">The part of the normalised text that says so.</param>
public sealed record IntentReading(string Name, double Score, string Clause);
