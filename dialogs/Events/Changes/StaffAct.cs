namespace CommunityBot.Dialogs.Events;

/// <summary>What somebody in charge does to an occurrence.</summary>
internal enum StaffAct
{
    /// <summary>Calls it off once.</summary>
    Stop,

    /// <summary>Has it held at another time.</summary>
    Move,

    /// <summary>Takes back what was called off or moved.</summary>
    Resume,
}
