namespace CommunityBot.Dialogs.Events;

/// <summary>Places taken or wanted at one occurrence, by one resident for one party 报名.</summary>
internal sealed record Registration
{
    /// <summary>Its number on the roll, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Who asked for it: the conversation it is answered in.</summary>
    public required string Resident { get; init; }

    /// <summary>The form of address of who comes, when that is not the resident (李阿姨); null for the resident.</summary>
    public string? Participant { get; init; }

    /// <summary>Who that is to the resident (妈妈), where it was said.</summary>
    public string? Relation { get; init; }

    /// <summary>How many come.</summary>
    public required int Places { get; init; }

    /// <summary>A telephone given of one's own accord; never asked for.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether the resident said to be the guardian of a child under 14 and to agree.</summary>
    public bool GuardianAgreed { get; init; }

    public required RegistrationState State { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Until when offered places are kept.</summary>
    public DateTimeOffset? OfferEnds { get; init; }

    public DateTimeOffset? CheckedIn { get; init; }

    public EventRating? Rating { get; init; }

    /// <summary>Whether they would come again; null while not asked or answered.</summary>
    public bool? Again { get; init; }

    /// <summary>The message that asked for it; when it comes again it is answered again.</summary>
    public required string Push { get; init; }

    /// <summary>Whether it holds places nobody else may have.</summary>
    public bool HoldsPlaces => State is RegistrationState.Taken or RegistrationState.Offered;

    /// <summary>Whether anything is still to come of it.</summary>
    public bool IsOpen => HoldsPlaces || State is RegistrationState.Waiting;
}
