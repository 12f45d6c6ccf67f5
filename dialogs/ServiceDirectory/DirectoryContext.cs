using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.ServiceDirectory.Awaited;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What the directory last told a resident, so that 「电话」 and 「还有别的吗」 need no name.</summary>
internal sealed record DirectoryContext
{
    private const int MostInMind = 3;

    /// <summary>What was looked for.</summary>
    public required DirectoryQuery Query { get; init; }

    /// <summary>Around which point in GCJ-02; null when none was known.</summary>
    public GeoPoint? Around { get; init; }

    /// <summary>The ids of the places told of so far, the one last spoken of in front.</summary>
    public ImmutableArray<string> Told { get; init; } = [];

    /// <summary>The id of the place a resident has just said is wrong here; null for none.</summary>
    public string? Reported { get; init; }

    /// <summary>The command it was reported by, so that a place named instead is reported alike; null for none.</summary>
    public string? ReportedAs { get; init; }

    /// <summary>The ids of the places one answer after the other was about, in the order in which they were first told of: 「头一个几点关」.</summary>
    public ImmutableArray<string> Spoken { get; init; } = [];

    /// <summary>What of the place told of was asked for, as written there (预防接种(周三)); null for nothing of its own.</summary>
    public string? Does { get; init; }

    /// <summary>What was looked for in vain last, so that it can be waited for; null for nothing.</summary>
    public AwaitedWish? Missing { get; init; }

    /// <summary>The time it was asked about; null for the time it was asked at.</summary>
    public DateTime? AskedAbout { get; init; }

    /// <summary>When, in the community's local time.</summary>
    public required DateTime At { get; init; }

    /// <summary>The id of the place last spoken of.</summary>
    public string? Focus => Told.FirstOrDefault();

    /// <summary>The context after a place was spoken of.</summary>
    public DirectoryContext Telling(string id, DateTime now) => this with { Told = [id, .. Told.Where(told => told != id)], At = now };

    /// <summary>The context after an answer that followed another one, which stays in mind.</summary>
    public DirectoryContext After(DirectoryContext? before) =>
        this with { Spoken = [.. (before?.Spoken ?? []).Concat(new[] { before?.Focus, Focus }.OfType<string>()).Distinct().TakeLast(MostInMind)] };
}
