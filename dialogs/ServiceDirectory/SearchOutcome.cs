using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What a search came to.</summary>
internal abstract record SearchOutcome
{
    private SearchOutcome()
    {
    }

    /// <summary>The place the answer is about; null when there is none.</summary>
    public Found? Subject => this switch
    {
        Open open => open.Best,
        Uncertain uncertain => uncertain.Best,
        AllShut shut => shut.Nearest,
        MayNotOffer doubt => doubt.Nearest,
        _ => null,
    };

    /// <summary>A place to go to.</summary>
    /// <param name="Best">The nearest one that is open.</param>
    /// <param name="NearerShut">The very nearest, when it is shut; residents would go there by habit.</param>
    public sealed record Open(Found Best, Found? NearerShut) : SearchOutcome;

    /// <summary>Nothing is open for certain; this is the nearest whose hours nobody knows.</summary>
    public sealed record Uncertain(Found Best) : SearchOutcome;

    /// <summary>All are shut now.</summary>
    /// <param name="Nearest">The nearest.</param>
    /// <param name="Soonest">The one that opens first, when that is another one.</param>
    /// <param name="IsOnly">Whether there is no other.</param>
    public sealed record AllShut(Found Nearest, Found? Soonest, bool IsOnly) : SearchOutcome;

    /// <summary>The trade is there, but whether it does what was asked for is not known.</summary>
    public sealed record MayNotOffer(string Wanted, Found Nearest) : SearchOutcome;

    /// <summary>There is nothing to recommend.</summary>
    /// <param name="Unverified">Places residents say have gone.</param>
    public sealed record Nothing(ImmutableArray<Service> Unverified) : SearchOutcome;
}
