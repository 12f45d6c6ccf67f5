namespace CommunityBot.Dialogs.Repairs;

/// <summary>What statuses have in common.</summary>
internal static class WorkOrderStatuses
{
    /// <summary>Whether somebody still has something to do.</summary>
    public static bool IsOpen(this WorkOrderStatus status) => status <= WorkOrderStatus.OnHold;

    /// <summary>Whether a crew still has it before it, on it or on hold: what stands in queues.</summary>
    public static bool CanBeJoined(this WorkOrderStatus status) => status <= WorkOrderStatus.OnHold;

    /// <summary>Whether it left the ordinary way: not counted as an order worked on.</summary>
    public static bool IsSideExit(this WorkOrderStatus status) => status is WorkOrderStatus.Merged or WorkOrderStatus.Withdrawn or WorkOrderStatus.Referred;
}
