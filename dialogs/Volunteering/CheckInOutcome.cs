namespace CommunityBot.Dialogs.Volunteering;

/// <summary>What came of reporting on the spot.</summary>
internal abstract record CheckInOutcome
{
    private CheckInOutcome()
    {
    }

    /// <summary>They are there, from now or from before.</summary>
    public sealed record Came(VolunteerCall Call) : CheckInOutcome;

    /// <summary>The list is not open yet.</summary>
    public sealed record TooEarly(VolunteerCall Call) : CheckInOutcome;

    /// <summary>They have no place, and none is free.</summary>
    public sealed record Full(VolunteerCall Call) : CheckInOutcome;
}
