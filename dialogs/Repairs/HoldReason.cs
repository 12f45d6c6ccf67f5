namespace CommunityBot.Dialogs.Repairs;

/// <summary>What an order may wait for (the life cycle's 挂起).</summary>
internal enum HoldReason
{
    /// <summary>待料.</summary>
    Parts,

    /// <summary>待产权单位.</summary>
    Owner,

    /// <summary>待资金/表决.</summary>
    Funding,

    /// <summary>约定时间.</summary>
    Appointment,
}
