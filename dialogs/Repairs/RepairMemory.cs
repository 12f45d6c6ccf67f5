using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Fills a report's place from what the resident told earlier: an estate quietly, a whole home as a question.</summary>
internal static class RepairMemory
{
    // A pin says which estate is meant only while the resident is likely to be still there.
    private static readonly TimeSpan PinIsFresh = TimeSpan.FromHours(2);

    // What one person sends within ten minutes belongs together.
    private static readonly TimeSpan PinIsOfReport = TimeSpan.FromMinutes(10);

    // Within this distance of its middle one is in an estate, or at one of its gates.
    private const double AtEstateInMetres = 400;

    public static RepairDraft Recall(RepairDraft draft, KnownPlaces known, Neighbourhood neighbourhood, DateTimeOffset now)
    {
        if (draft.Place.Estate is not null)
        {
            return draft;
        }

        if (draft.Place.Building is null && !(draft.Place.Spot is { } spot && FaultVocabulary.IsOutOfDoors(spot)) && known.Home is { Building: not null } home)
        {
            return draft with
            {
                Place = draft.Place with { Estate = home.Estate, Building = home.Building, Unit = draft.Place.Unit ?? home.Unit },
                PlaceIsProposed = true,
            };
        }

        if (known.Pin is { } sent && now - sent.At < PinIsOfReport && known.Home is null && draft is { AtHome: false, Place.Building: null } && EstateAt(sent.Point, neighbourhood) is not null)
        {
            return AtPin(draft, sent.Point, neighbourhood);
        }

        var pinned = known.Pin is { } pin && now - pin.At < PinIsFresh ? EstateAt(pin.Point, neighbourhood) : null;
        return draft with { Place = draft.Place with { Estate = known.Home?.Estate ?? pinned } };
    }

    /// <summary>The draft with a pin: the spot to some ten metres, and the estate it lies in as a proposal.</summary>
    public static RepairDraft AtPin(RepairDraft draft, GeoPoint pin, Neighbourhood neighbourhood)
    {
        var point = new GeoPoint(Math.Round(pin.Latitude, 4), Math.Round(pin.Longitude, 4));
        var estate = draft.Place.Estate is null ? EstateAt(pin, neighbourhood) : null;
        return draft with
        {
            // What is broken at home lies behind a door, wherever the pin is.
            Place = draft.Place with { Point = draft.AtHome ? null : point, Estate = draft.Place.Estate ?? estate },
            PlaceIsProposed = draft.PlaceIsProposed || estate is not null,
            Asking = draft.Asking & ~RepairQuestion.What,
        };
    }

    /// <summary>The estate a pin lies in, null for a pin elsewhere.</summary>
    public static string? EstateAt(GeoPoint point, Neighbourhood neighbourhood) =>
        neighbourhood.NearestEstate(point) is { } estate && estate.Center.MetresTo(point) <= AtEstateInMetres ? estate.Id : null;
}
