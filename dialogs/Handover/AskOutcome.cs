namespace CommunityBot.Dialogs.Handover;

/// <summary>What came of asking for a person.</summary>
internal abstract record AskOutcome
{
    private AskOutcome()
    {
    }

    /// <summary>The bot is silent from now on.</summary>
    /// <param name="Ahead">How many wait before them.</param>
    public sealed record Waiting(int Ahead) : AskOutcome;

    /// <summary>The office is closed.</summary>
    /// <param name="Opens">When people answer again.</param>
    public sealed record Closed(DateTimeOffset Opens) : AskOutcome;

    /// <summary>Nobody of the staff can be reached here.</summary>
    public sealed record Unmanned : AskOutcome;
}
