namespace CommunityBot.Dialogs.Handover;

/// <summary>What came of asking for the next resident.</summary>
internal abstract record TakeOutcome
{
    private TakeOutcome()
    {
    }

    /// <summary>They are theirs.</summary>
    public sealed record Taken(HandoverDesk Desk, HandoverCall Call) : TakeOutcome;

    /// <summary>They talk to somebody already.</summary>
    public sealed record Busy : TakeOutcome;

    /// <summary>Nobody waits.</summary>
    public sealed record Nobody : TakeOutcome;
}
