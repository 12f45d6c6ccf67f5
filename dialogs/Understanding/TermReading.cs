namespace CommunityBot.Dialogs.Understanding;

/// <summary>A lexicon term found in the normalised text.</summary>
/// <param name="Text">The words found.</param>
/// <param name="Kind">What sort of term it is, one of <see cref="TermKinds"/>.</param>
/// <param name="Value">What it stands for: a category's code, an id, an asking word's name.</param>
/// <param name="Start">Where it starts in the normalised text.</param>
/// <param name="Length">How many characters it takes there.</param>
public sealed record TermReading(string Text, string Kind, string Value, int Start, int Length);
