namespace CommunityBot.Dialogs.Volunteering;

/// <summary>What came of wanting a place in a call.</summary>
internal abstract record ClaimOutcome
{
    private ClaimOutcome()
    {
    }

    /// <summary>The place is theirs, or was before.</summary>
    public sealed record Claimed(VolunteerCall Call) : ClaimOutcome;

    /// <summary>All places are taken.</summary>
    public sealed record Full(VolunteerCall Call) : ClaimOutcome;

    /// <summary>It is over.</summary>
    public sealed record Over : ClaimOutcome;
}
