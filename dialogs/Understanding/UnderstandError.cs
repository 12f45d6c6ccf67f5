namespace CommunityBot.Dialogs.Understanding;

/// <summary>What is answered to a line that cannot be read.</summary>
internal sealed record UnderstandError(string Id, string Error);
