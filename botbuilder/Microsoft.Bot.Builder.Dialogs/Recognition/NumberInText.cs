namespace Microsoft.Bot.Builder.Dialogs.Recognition;

/// <summary>A number as it stands in an utterance.</summary>
internal readonly record struct NumberInText(int Start, string Text, decimal Value);
