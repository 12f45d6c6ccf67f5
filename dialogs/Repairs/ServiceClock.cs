namespace CommunityBot.Dialogs.Repairs;

/// <summary>Which hours count towards an order's due times.</summary>
internal enum ServiceClock
{
    /// <summary>Every hour of every day, with a crew on call.</summary>
    AroundTheClock,

    /// <summary>Every day of the calendar.</summary>
    Calendar,

    /// <summary>Working days of the community only.</summary>
    WorkingDays,
}
