namespace CommunityBot.Dialogs.Community;

/// <summary>What a dialog ends with that was told which estate is meant: whoever waited for the same below it need not ask again.</summary>
/// <param name="Estate">The estate's id.</param>
internal sealed record AnsweredEstate(string Estate);
