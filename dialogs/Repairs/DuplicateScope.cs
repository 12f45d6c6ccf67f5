namespace CommunityBot.Dialogs.Repairs;

/// <summary>How near two reports of a category must be to be of the same thing.</summary>
internal enum DuplicateScope
{
    /// <summary>Never the same, or only people can tell.</summary>
    None,

    /// <summary>One stairwell.</summary>
    Unit,

    /// <summary>One building.</summary>
    Building,

    /// <summary>One side of a building.</summary>
    Side,

    /// <summary>One lift, of which a stairwell has one.</summary>
    Lift,

    /// <summary>50 metres, or the same building or spot in words.</summary>
    Nearby,
}
