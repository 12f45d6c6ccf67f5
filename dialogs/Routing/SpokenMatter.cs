namespace CommunityBot.Dialogs.Routing;

/// <summary>A matter that short messages may go on with, and the dialogs that speak of it.</summary>
/// <param name="Name">One of <see cref="Understanding.DialogueActModels.Matters"/>.</param>
/// <param name="Dialogs">The ids of the dialogs.</param>
internal sealed record SpokenMatter(string Name, params string[] Dialogs);
