namespace CommunityBot.Dialogs.Repairs;

/// <summary>The head of a queue.</summary>
/// <param name="Total">How many orders stand in it.</param>
/// <param name="Orders">The most pressing ones.</param>
internal sealed record QueuePage(int Total, IReadOnlyList<WorkOrder> Orders);
