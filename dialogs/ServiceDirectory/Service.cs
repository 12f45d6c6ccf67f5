using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>A service point 便民服务点 of the directory.</summary>
internal sealed record Service
{
    // 110, 119 and 120 are for emergencies; 12345 takes questions.
    private const int LongestEmergencyNumber = 3;

    /// <summary>The key, for example V11.</summary>
    public required string Id { get; init; }

    /// <summary>The name residents read, with its sample mark where there is one.</summary>
    public required string Name { get; init; }

    public required ServiceCategory Category { get; init; }

    public required GeoPoint Point { get; init; }

    public required OpeningHours Hours { get; init; }

    public ServiceStatus Status { get; init; }

    /// <summary>Closures of the file, which go before the hours.</summary>
    public ImmutableArray<Closure> Closures { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string Address { get; init; } = "";

    public string Landmark { get; init; } = "";

    /// <summary>The telephone; null when none is known. Never guessed.</summary>
    public string? Phone { get; init; }

    /// <summary>The number to ask things at; null where there is none, or only one for emergencies (110).</summary>
    public string? EnquiryPhone => Phone is { Length: > LongestEmergencyNumber } ? Phone : null;

    /// <summary>What can be had there.</summary>
    public ImmutableArray<string> Services { get; init; } = [];

    /// <summary>How one can pay; empty when nobody has asked.</summary>
    public ImmutableArray<string> Payment { get; init; } = [];

    public ImmutableArray<string> Accessibility { get; init; } = [];

    /// <summary>What it costs, in words; empty when unknown.</summary>
    public string Fee { get; init; } = "";

    /// <summary>When somebody last looked.</summary>
    public required DateOnly LastVerified { get; init; }

    /// <summary>The role that looked, and looks again.</summary>
    public required string VerifiedBy { get; init; }

    /// <summary>After how many days somebody should look again.</summary>
    public required int VerifyEvery { get; init; }

    /// <summary>The name without the remark in parentheses, for a second mention.</summary>
    public string ShortName => Name.Split('(', '\uFF08')[0];

    /// <summary>Whether nobody has looked for longer than agreed.</summary>
    public bool IsStale(DateOnly today) => today > LastVerified.AddDays(VerifyEvery);

    /// <summary>Whether a word residents say is, holds, or is held by one of its names and services.</summary>
    public bool Carries(string word) =>
        Aliases.Concat(Services).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(text, StringComparison.OrdinalIgnoreCase))
        || Name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
