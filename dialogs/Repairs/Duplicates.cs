namespace CommunityBot.Dialogs.Repairs;

/// <summary>Which open order tells of the same thing as a new report, by the category's scope and days.</summary>
internal static class Duplicates
{
    // Pins of two people who stand at the same thing lie this far apart at most.
    private const double NearbyInMetres = 50;

    /// <summary>Where an open order is listed for those who report the same; null when nobody can.</summary>
    public static string? ShelfOf(string category, RepairPlace place, DuplicateScope scope) => (scope, place) switch
    {
        (DuplicateScope.None, _) or (_, { Estate: null }) => null,
        (DuplicateScope.Nearby, { Point: not null }) => $"same:{category}:{place.Estate}:pin",
        (DuplicateScope.Nearby, _) => $"same:{category}:{place.Estate}:{place.Building ?? "-"}",
        (DuplicateScope.Unit or DuplicateScope.Lift, { Building: null } or { Unit: null }) => null,
        (DuplicateScope.Unit or DuplicateScope.Lift, _) => $"same:{category}:{place.Estate}:{place.Building}:{place.Unit}",
        (_, { Building: null }) => null,
        _ => $"same:{category}:{place.Estate}:{place.Building}",
    };

    /// <summary>Where the open orders are listed that a report may repeat: what was pinned is found by words too, and the other way round.</summary>
    public static IEnumerable<string> ShelvesFor(string category, RepairPlace place, DuplicateScope scope) =>
        ShelfOf(category, place, scope) is not { } shelf ? []
        : scope == DuplicateScope.Nearby ? [.. new[] { shelf, $"same:{category}:{place.Estate}:{place.Building ?? "-"}", $"same:{category}:{place.Estate}:pin" }.Distinct()]
        : [shelf];

    /// <summary>The order a report repeats, the oldest of several; null when it is new.</summary>
    public static WorkOrder? Find(RepairDraft draft, FaultCategory category, IEnumerable<WorkOrder> open, DateTimeOffset now) =>
        category.IsPrivate || IsOneHousehold(category, draft.Place, draft.AtHome, draft.Description)
            ? null
            : open
                .Where(order => order.Category == category.Code && !order.IsPrivate && order.Status.CanBeJoined())
                .Where(order => now - order.FiledAt <= TimeSpan.FromDays(category.DuplicateDays))
                .Where(order => !IsOneHousehold(category, order.Place, order.AtHome, order.Description))
                .Where(order => IsSamePlace(draft.Place, order.Place, category.DuplicateScope))
                .MinBy(order => order.FiledAt);

    /// <summary>Whether two places are one by a category's scope.</summary>
    public static bool IsSamePlace(RepairPlace one, RepairPlace other, DuplicateScope scope) => scope switch
    {
        DuplicateScope.None => false,
        _ when one.Estate != other.Estate || one.Estate is null => false,
        DuplicateScope.Nearby when one.Point is { } here && other.Point is { } there => here.MetresTo(there) <= NearbyInMetres,
        DuplicateScope.Nearby => one.Building is null && other.Building is null
            ? one.Spot is not null && one.Spot == other.Spot
            : one.Building == other.Building && Agree(one.Unit, other.Unit) && Agree(one.Spot, other.Spot),
        _ when one.Building is null || one.Building != other.Building => false,
        DuplicateScope.Side => Agree(one.Spot, other.Spot),
        DuplicateScope.Building => true,
        // A light in the lift hall is not the one on the stairs.
        _ => one.Unit is not null && one.Unit == other.Unit && (one.Spot == other.Spot || one.Spot is null || other.Spot is null) && FloorsMeet(one.Floor, other.Floor),
    };

    // What may lie in somebody's home lies there when they say so, and is nobody else's unless the whole house has it.
    private static bool IsOneHousehold(FaultCategory category, RepairPlace place, bool atHome, string words) =>
        category.MayLieAtHome && !FaultVocabulary.TellsOfAll(words) && (place.Room is not null || atHome || FaultVocabulary.TellsOfOne(words));

    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;

    // 「3–4层」 and 「三楼」 are one place; lamps more than a floor apart are two.
    private static bool FloorsMeet(string? one, string? other) =>
        Floors(one) is not { } here || Floors(other) is not { } there || (here.Low <= there.High + 1 && there.Low <= here.High + 1);

    private static (int Low, int High)? Floors(string? floor) => floor?.Split('-') switch
    {
        [var low, var high] when int.TryParse(low, out var from) && int.TryParse(high, out var to) => (from, to),
        [var only] when int.TryParse(only, out var level) => (level, level),
        _ => null,
    };
}
