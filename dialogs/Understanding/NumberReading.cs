namespace CommunityBot.Dialogs.Understanding;

/// <summary>A plain number: 「十六度」 gives 16.</summary>
/// <param name="Text">The words, with the unit where one was said.</param>
/// <param name="Value">The value.</param>
public sealed record NumberReading(string Text, decimal Value);
