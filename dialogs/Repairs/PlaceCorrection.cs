using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What a later word makes of an order's place.</summary>
internal static class PlaceCorrection
{
    /// <summary>The place as corrected; null when the words correct none.</summary>
    /// <param name="reading">The words.</param>
    /// <param name="place">The place as it stands.</param>
    /// <param name="asked">The part that was asked for, so that a bare number is it.</param>
    public static RepairPlace? Of(Reading reading, RepairPlace place, LocationPart? asked)
    {
        if (MendedEnd(reading, place) is { } floors)
        {
            return place with { Floor = floors };
        }

        if (reading.Addresses.Count > 0)
        {
            return reading.Addresses.Aggregate(place, (known, said) => known.With(said));
        }

        if (FaultVocabulary.WrongPart(reading.Normalized) is (var wrong, var number))
        {
            return Set(place, wrong, number);
        }

        if (place.Building is not null && ChineseBareNumber.Read(reading.Normalized) is { } door && AnsweredPlace.IsDoor(door) && (place.Room is null || !reading.Normalized.All(ChineseNumber.IsPart)))
        {
            // 「1201」 and nothing else, after a building was named; 「不对，是五零二」 of a door told before.
            return Set(place, LocationPart.Room, door);
        }

        return ChineseSwap.Read(reading.Normalized) is { RightNumber: { } right } swap
            ? PartOf(place, swap.WrongNumber, right) is { } part ? Set(place, part, right) : null
            : asked is { } open && reading.Numbers is [{ Value: > 0 and < 10_000 } only] ? Set(place, open, ChineseNumber.Text(only.Value)) : null;
    }

    // 「不是五楼，是到六楼」 of 4-5 takes back that one end.
    private static string? MendedEnd(Reading reading, RepairPlace place) =>
        place.Floor?.Split('-') is [var first, var last] && reading.Addresses is [{ Floors: [var right], Buildings.Count: 0, Units.Count: 0, Rooms.Count: 0 }]
        && ChineseSwap.Read(reading.Normalized) is { } swap && FaultVocabulary.FloorIn(swap.Wrong) is { } wrong
            ? wrong == last && Above(right, first) ? $"{first}-{right}" : wrong == first && Above(last, right) ? $"{right}-{last}" : null
            : null;

    private static bool Above(string upper, string lower) => int.TryParse(upper, out var high) && int.TryParse(lower, out var low) && high > low;

    // 「不是5，是3」: whichever part was 5. 「说错了，是501」 is a door.
    private static LocationPart? PartOf(RepairPlace place, string? wrong, string right) =>
        wrong is null ? AnsweredPlace.IsDoor(right) ? LocationPart.Room : null
        : place.Building == wrong ? LocationPart.Building
        : place.Unit == wrong ? LocationPart.Unit
        : place.Room == wrong ? LocationPart.Room
        : place.Floor == wrong ? LocationPart.Floor
        : null;

    private static RepairPlace Set(RepairPlace place, LocationPart part, string number) => part switch
    {
        LocationPart.Building => place with { Building = number },
        LocationPart.Unit => place with { Unit = number },
        LocationPart.Room => place with { Room = number, Floor = null },
        _ => place with { Floor = number },
    };
}
