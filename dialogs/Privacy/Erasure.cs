namespace CommunityBot.Dialogs.Privacy;

/// <summary>What a resident is about to have deleted, and has not confirmed yet.</summary>
internal enum Erasure
{
    /// <summary>The telephone numbers.</summary>
    Phone,

    /// <summary>Everything that leads to them.</summary>
    Everything,
}
