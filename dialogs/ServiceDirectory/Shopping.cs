using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Things to be bought of which no trade is named: 「秋裤哪卖」 「想买瓶醋」. A supermarket may have them.</summary>
internal static class Shopping
{
    private const string Supermarkets = "B_SUPER";
    private const string Breakfast = "B_BREAK";
    private const string Convenience = "B_CVS";

    /// <summary>The wish for a thing to be bought; null where none is told, or where a trade that sells is meant anyway.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="guessed">The trade the words were guessed to be of; null for none.</param>
    public static DirectoryQuery? Of(Reading reading, string? guessed) =>
        !(BesideAnswer.Sells(guessed) && guessed != Breakfast) && ChoiceText.Bought(reading.Normalized) is { } thing
            ? new DirectoryQuery { Categories = [Supermarkets], Said = thing, Wanted = thing, IsGuess = true }
            : null;

    /// <summary>The small shop that never shuts, while every supermarket is shut and a thing is looked for.</summary>
    public static DirectoryQuery OpenNow(DirectoryQuery query, ServiceCatalog catalog, GeoPoint? around, DateTime time, WalkingPace pace)
    {
        var small = query with { Categories = [Convenience] };
        return query is { IsGuess: true, Said.Length: > 0, Categories: [Supermarkets] } && !IsAnyOpen(query) && IsAnyOpen(small) ? small : query;

        bool IsAnyOpen(DirectoryQuery one) => DirectorySearch.Candidates(catalog, one, around, time, pace).Any(found => found.IsOpen);
    }
}
