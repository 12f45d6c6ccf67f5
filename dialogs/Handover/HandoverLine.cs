namespace CommunityBot.Dialogs.Handover;

/// <summary>Something a resident said that a person has not read yet.</summary>
/// <param name="Push">The message it came with; said once however often it is delivered.</param>
/// <param name="Text">The words, card numbers taken out; empty for a photo alone.</param>
/// <param name="Photo">The id of a photo.</param>
internal sealed record HandoverLine(string Push, string Text, string? Photo = null);
