namespace CommunityBot.Dialogs.Understanding;

/// <summary>One row of emergency.csv: how an emergency is recognised and what a resident must hear at once.</summary>
public sealed record EmergencyKind
{
    /// <summary>The code, for example EM_GAS.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Words that alone tell of it.</summary>
    public required IReadOnlyList<string> StrongTriggers { get; init; }

    /// <summary>Words that tell of it together with others.</summary>
    public required IReadOnlyList<string> WeakTriggers { get; init; }

    /// <summary>Words that look like it and are not.</summary>
    public required IReadOnlyList<string> NotTriggers { get; init; }

    /// <summary>The numbers to give in the first line.</summary>
    public required IReadOnlyList<string> NumbersFirst { get; init; }

    public required string DoNow { get; init; }

    public required string DoNot { get; init; }

    /// <summary>What the community does then.</summary>
    public required string Then { get; init; }

    /// <summary>What staff must still check before it may be told.</summary>
    public required string Verify { get; init; }
}
