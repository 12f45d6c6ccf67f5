namespace CommunityBot.Dialogs.Events;

/// <summary>What a resident asks for.</summary>
internal sealed record RegistrationRequest
{
    public required string Resident { get; init; }

    public string? Participant { get; init; }

    /// <inheritdoc cref="Registration.Relation"/>
    public string? Relation { get; init; }

    public int Places { get; init; } = 1;

    public string? Phone { get; init; }

    public bool GuardianAgreed { get; init; }

    /// <summary>Whether the resident would wait when there is no room.</summary>
    public bool MayWait { get; init; }

    /// <summary>The number of the same party's entry on the same roll, whose places are to become these; null for a new one.</summary>
    public int? Replaces { get; init; }

    public required string Push { get; init; }

    public required DateTimeOffset Now { get; init; }
}
