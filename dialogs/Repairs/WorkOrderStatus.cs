namespace CommunityBot.Dialogs.Repairs;

/// <summary>Where a work order stands.</summary>
internal enum WorkOrderStatus
{
    /// <summary>已提交: durable, nobody has taken note of it yet.</summary>
    Filed,

    /// <summary>撤回: taken back by the resident; may be restored.</summary>
    Withdrawn,
}
