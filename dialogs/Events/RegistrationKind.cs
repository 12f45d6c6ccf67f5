namespace CommunityBot.Dialogs.Events;

/// <summary>How one takes part in an event.</summary>
internal enum RegistrationKind
{
    /// <summary>无需报名: one comes.</summary>
    NotNeeded,

    /// <summary>需报名: a place must be taken beforehand.</summary>
    Needed,

    /// <summary>可预约可现场: a place may be taken beforehand.</summary>
    Possible,

    /// <summary>现场领取: handed out on the spot while there is some.</summary>
    OnTheSpot,
}
