using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Asks again for a part of the place that does not exist as it was said. Whoever insists is believed as far as their
/// own words go: the part is left open, and people ask.
/// </summary>
internal static class PlaceDoubts
{
    private const int MostBuildings = 2;

    /// <summary>The draft without what cannot be, and the question that is due first, if any.</summary>
    public static (RepairDraft Draft, RepairStep? Question) Of(RepairDraft draft, FaultCategory category, Neighbourhood neighbourhood)
    {
        if (draft.Place is not { Estate: { } estate, Building: { } number })
        {
            return (draft, MissesBuilding(draft, category) ? new RepairStep.Ask(Again(draft, LocationPart.Building), TellTip: false) : null);
        }

        var building = neighbourhood.FindBuilding(estate, number);
        switch (PlaceExistence.Missing(draft.Place, neighbourhood))
        {
            case LocationPart.Building:
                var without = draft with { Place = draft.Place with { Building = null }, Doubted = number };
                return (without, draft.Doubts < MostBuildings ? new RepairStep.NoSuchBuilding(Again(without, LocationPart.Building), number) : null);
            case LocationPart.Unit:
                return Of(draft with { Place = draft.Place with { Unit = null } }, LocationPart.Unit, building!);
            case LocationPart.Floor:
                return Of(draft with { Place = draft.Place with { Floor = null } }, LocationPart.Floor, building!);
            default:
                return (draft, null);
        }
    }

    private static (RepairDraft, RepairStep?) Of(RepairDraft without, LocationPart part, Building building) =>
        (without, without.Asking.HasFlag(RepairQuestion.Part) ? null : new RepairStep.NoSuchPart(Again(without, part) with { Asking = without.Asking | RepairQuestion.Where | RepairQuestion.Part }, part, building));

    // 「301」 in answer to which building it is tells something, and leaves the question open.
    private static bool MissesBuilding(RepairDraft draft, FaultCategory category) =>
        draft is { Doubted: not null, Place: { Estate: not null, Building: null }, Unanswered: 0, Doubts: > 0 and < MostBuildings }
        && category.Location.MissingFrom(draft.Place).Any(part => part is not (LocationPart.Side or LocationPart.Spot));

    private static RepairDraft Again(RepairDraft draft, LocationPart part) => draft with
    {
        Asked = RepairQuestion.Where,
        Asking = draft.Asking | RepairQuestion.Where,
        Wanted = part,
        Doubts = draft.Doubts + 1,
    };
}
