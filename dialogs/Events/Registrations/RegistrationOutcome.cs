namespace CommunityBot.Dialogs.Events;

/// <summary>What came of asking for places.</summary>
internal abstract record RegistrationOutcome
{
    private RegistrationOutcome()
    {
    }

    /// <summary>The places are theirs.</summary>
    public sealed record Registered(Registration Registration) : RegistrationOutcome;

    /// <summary>They wait.</summary>
    /// <param name="Registration">The entry.</param>
    /// <param name="Position">How many stand before them, and they: 1 is next.</param>
    public sealed record Waiting(Registration Registration, int Position) : RegistrationOutcome;

    /// <summary>There is no room for the party.</summary>
    /// <param name="Free">Places left, fewer than asked for.</param>
    /// <param name="Position">Where they would stand on the waitlist; null when there is none.</param>
    public sealed record Full(int Free, int? Position) : RegistrationOutcome;

    /// <summary>The same party is on the roll.</summary>
    public sealed record Already(Registration Registration) : RegistrationOutcome;

    /// <summary>There is no room for more of the party; what they had they keep.</summary>
    public sealed record NoMore(Registration Registration, int Free) : RegistrationOutcome;

    /// <summary>Too early.</summary>
    public sealed record NotYet(DateTime Opens) : RegistrationOutcome;

    /// <summary>Too late.</summary>
    public sealed record Closed(DateTime Closes) : RegistrationOutcome;
}
