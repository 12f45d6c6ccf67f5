using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Which of the places spoken of is meant when it is pointed at and not named: 「头一个」, 「另一个」, 「北门那个」, 「免费那家」.</summary>
internal static class PlaceChoice
{
    // Less tells no place from another.
    private const int ShortestMark = 2;

    // Two are held against each other.
    private const int Both = 2;

    /// <summary>The place that is meant; null when none is pointed at.</summary>
    public static Service? Of(DirectorySituation situation, ServiceCatalog catalog) =>
        // 「北门那个」 sounds like a door and names none that is broken.
        situation is { Asked: null, Pin: null, Context: { } context, Reading: var reading } && (reading.Fault is null || (!reading.Says(TermKinds.Fault) && !reading.Says(TermKinds.Symptom))) && WishReading.NamesLittleElse(reading)
            ? InTurn(reading.Normalized, context, catalog) ?? Pointed(reading.Normalized, context, catalog)
            : null;

    /// <summary>The place of the trade that was guessed at among those told of before: 「剪个头多少钱」 after a barber and a market; null for none.</summary>
    public static Service? OfTrade(DirectoryQuery query, DirectoryContext context, ServiceCatalog catalog) =>
        query.IsGuess && catalog.Find(context.Focus) is { } focus && !query.Categories.Contains(focus.Category.Code)
            ? context.Spoken.Select(catalog.Find).OfType<Service>().LastOrDefault(place => query.Categories.Contains(place.Category.Code))
            : null;

    /// <summary>The places spoken of one after the other, the first of them in front; empty for fewer than two.</summary>
    public static Service[] Told(DirectoryContext context, ServiceCatalog catalog)
    {
        Service[] places = [.. (context.Told.Length > 1 ? context.Told.Take(Both) : context.Spoken.TakeLast(Both)).Select(catalog.Find).OfType<Service>()];
        return places.Length > 1 ? places : [];
    }

    // What was told in one answer is counted as it was told; of answers that followed each other the earlier is the first.
    private static Service? InTurn(string words, DirectoryContext context, ServiceCatalog catalog) => Told(context, catalog) switch
    {
        [] => null,
        var places when ChoiceText.IsOther(words) => places.First(place => place.Id != context.Focus),
        var places when context.Told.Length == 1 && ChoiceText.IsFirst(words) => places[0],
        var places when context.Told.Length == 1 && ChoiceText.IsLast(words) => places[1],
        _ => null,
    };

    private static Service? Pointed(string words, DirectoryContext context, ServiceCatalog catalog)
    {
        if (ChoiceText.PointedAt(words) is not { } what)
        {
            return null;
        }

        var near = context.Told.Concat(context.Spoken).Select(catalog.Find).OfType<Service>()
            .Concat(context.Query.Categories.SelectMany(code => catalog.Of(code).All)).Distinct().ToArray();
        // 「我说北门那个」: the more of the words tells a place, the better.
        return Enumerable.Range(0, what.Length - ShortestMark + 1).Select(start => what[start..])
            .Select(mark => Array.Find(near, place => IsMarked(place, mark))).FirstOrDefault(place => place is not null);
    }

    private static bool IsMarked(Service place, string mark) =>
        place.Aliases.Concat(place.Services).Append(place.Name).Append(place.Address).Append(place.Landmark).Append(place.Fee).Any(text => text.Contains(mark, StringComparison.Ordinal));
}
