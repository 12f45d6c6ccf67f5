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

    /// <summary>The resident sends something, and the screen shows a reply.</summary>
    public sealed record Say(string What, Expected[] Expected) : TranscriptStep;
}
