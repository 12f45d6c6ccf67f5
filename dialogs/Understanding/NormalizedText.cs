namespace CommunityBot.Dialogs.Understanding;

/// <summary>An utterance in the one form everything else reads, with the way back to the words as they came.</summary>
/// <param name="Value">The normalised words.</param>
/// <param name="Offsets">For each character of <paramref name="Value"/>, the index of the original character it came from.</param>
public sealed record NormalizedText(string Value, IReadOnlyList<int> Offsets);
