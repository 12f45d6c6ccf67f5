namespace CommunityBot.Dialogs.Repairs;

/// <summary>Where a work order stands.</summary>
internal enum WorkOrderStatus
{
    /// <summary>已提交: durable, nobody has taken note of it yet.</summary>
    Filed,

    /// <summary>已受理: somebody has taken note of it.</summary>
    Acknowledged,

    /// <summary>已派单: given to a crew.</summary>
    Dispatched,

    /// <summary>已接单: somebody of the crew has it.</summary>
    Accepted,

    /// <summary>处理中: somebody is on the spot.</summary>
    InProgress,

    /// <summary>挂起: waits for something with a name and a date.</summary>
    OnHold,

    /// <summary>已完工待确认: done as the crew sees it; the resident has the last word.</summary>
    Done,

    /// <summary>已办结: confirmed by the resident, or nobody answered (which is never counted as satisfied).</summary>
    Closed,

    /// <summary>并单: goes on under another number.</summary>
    Merged,

    /// <summary>撤回: taken back by the resident; may be restored.</summary>
    Withdrawn,

    /// <summary>转介: not the community's to do; told to whom it belongs.</summary>
    Referred,

    /// <summary>无法处理: with the reason.</summary>
    Declined,
}
