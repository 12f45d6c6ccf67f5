using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>What an utterance wants of the directory.</summary>
internal abstract record DirectoryWish
{
    private DirectoryWish()
    {
    }

    /// <summary>A place to be found.</summary>
    /// <param name="Query">What is looked for.</param>
    /// <param name="Near">The id of a place it is to be near to (「党群服务中心附近的超市」); null for near the resident.</param>
    public sealed record Find(DirectoryQuery Query, string? Near) : DirectoryWish;

    /// <summary>The word stands for trades that have nothing to do with each other.</summary>
    public sealed record Choose(string Word, ImmutableArray<ServiceCategory> Trades) : DirectoryWish;

    /// <summary>No trade, place or service was named.</summary>
    public sealed record Unnamed : DirectoryWish;
}
