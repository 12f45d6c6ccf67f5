using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Community;

/// <summary>How a resident wants to be served. Kept in the user's state; every slice may read it.</summary>
public sealed record ResidentPreferences
{
    /// <summary>Short answers, one thing at a time, large numbers to choose by.</summary>
    public bool IsElder { get; init; }

    /// <summary>How many messages were spoken, until short answers were offered.</summary>
    public int Spoken { get; init; }

    /// <summary>Whether short answers were offered once; nobody is asked twice.</summary>
    public bool WasOffered { get; init; }

    /// <summary>What the digits below the last answer stand for, in the words a tap would say.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What of the last answer was left out, told on 「说详细」; empty for nothing.</summary>
    public string Rest { get; init; } = "";

    /// <summary>How fast the resident walks; senior speed in the elder mode.</summary>
    public double MetresPerMinute => IsElder ? 50 : 75;
}
