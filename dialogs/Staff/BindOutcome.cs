namespace CommunityBot.Dialogs.Staff;

/// <summary>What came of showing a code.</summary>
internal abstract record BindOutcome
{
    private BindOutcome()
    {
    }

    /// <summary>The role is theirs.</summary>
    public sealed record Bound(StaffRoster Roster, StaffMember Member) : BindOutcome;

    /// <summary>No such code, or it is spent.</summary>
    public sealed record WrongCode(StaffRoster Roster) : BindOutcome;

    /// <summary>They have guessed too often.</summary>
    public sealed record TooManyTries : BindOutcome;
}
