namespace CommunityBot.Tests.Support;

/// <summary>One line of a transcript with what belongs to it.</summary>
internal abstract record TranscriptStep
{
    private TranscriptStep()
    {
    }

    /// <summary>The community's clock stands at an instant.</summary>
    public sealed record SetClock(DateTimeOffset Now) : TranscriptStep;

    /// <summary>Time goes by.</summary>
    public sealed record Pass(TimeSpan Length) : TranscriptStep;

    /// <summary>Another resident takes the phone.</summary>
    public sealed record Resident(string Name) : TranscriptStep;

    /// <summary>Somebody sends something, and the screen shows a reply.</summary>
    /// <param name="What">What is sent.</param>
    /// <param name="Expected">What the screen shows.</param>
    /// <param name="Role">The role of roles.csv whose holder sends it; null for the resident.</param>
    public sealed record Say(string What, Expected[] Expected, string? Role = null) : TranscriptStep;

    /// <summary>The screen shows what has come without being asked for.</summary>
    /// <param name="Expected">What came since it was looked at last.</param>
    /// <param name="Role">The role of roles.csv on whose holder's screen; null for the resident's.</param>
    public sealed record Push(Expected[] Expected, string? Role = null) : TranscriptStep;
}
