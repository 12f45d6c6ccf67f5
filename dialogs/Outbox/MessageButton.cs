namespace CommunityBot.Dialogs.Outbox;

/// <summary>Something to tap below a message.</summary>
/// <param name="Label">What is read on it.</param>
/// <param name="Says">What tapping it says.</param>
public sealed record MessageButton(string Label, string Says);
