using CommunityBot.Dialogs.Community;

namespace CommunityBot.Community;

/// <summary>The community's files cannot be taken, so the host cannot answer anything truly and does not start.</summary>
internal sealed class CommunityDataException(IReadOnlyList<ImportProblem> problems) : Exception(CommunityText.Refused(problems));
