namespace CommunityBot.Dialogs.Understanding;

/// <summary>A word or phrase residents say, and what it stands for.</summary>
/// <param name="Text">The words, in any form; they are normalised when the lexicon is built.</param>
/// <param name="Kind">One of <see cref="TermKinds"/>.</param>
/// <param name="Value">What it stands for.</param>
public sealed record LexiconTerm(string Text, string Kind, string Value);
