using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What an answer says of the place: a bare number is the part that was asked for, and what answers another question is no place.</summary>
internal static class AnsweredPlace
{
    private const int ShortestDoor = 3;

    /// <summary>Whether a bare number can only be a door: neither buildings nor degrees have three digits.</summary>
    public static bool IsDoor(string number) => number.Length >= ShortestDoor;

    /// <summary>The reading with the places it means beside what was asked.</summary>
    public static Reading In(RepairDraft draft, Reading reading)
    {
        if (ChineseBareNumber.Read(reading.Normalized) is { } number && PartOf(draft, number) is { } part)
        {
            return reading with { Addresses = [Numbered(reading.Normalized, part, number)] };
        }

        return reading.Addresses.Any(said => IsAnswer(draft, reading, said))
            ? reading with { Addresses = [.. reading.Addresses.Where(said => !IsAnswer(draft, reading, said))] }
            : reading;
    }

    /// <summary>Whether half of what was said, or more, is the place: 「就是南门口」 「盐湖花园」.</summary>
    public static bool IsAll(Reading reading) => reading.Addresses.Sum(said => said.Text.Length + (said.Place is { } spot && !said.Text.Contains(spot, StringComparison.Ordinal) ? spot.Length : 0)) * 2 >= reading.Normalized.Length;

    /// <summary>Whether a term is part of the name of a place: the 大门 of 大门口 is no gate that broke.</summary>
    public static bool Names(Reading reading, TermReading term) =>
        reading.Addresses.Any(said => Holds(reading.Normalized, said.Text, term) || (said.Place is { } spot && Holds(reading.Normalized, spot, term)));

    private static bool Holds(string text, string words, TermReading term) =>
        text.IndexOf(words, StringComparison.Ordinal) is var at and >= 0 && at <= term.Start && term.Start + term.Length <= at + words.Length;

    // A door is one, whatever was asked.
    private static LocationPart? PartOf(RepairDraft draft, string number) => (IsDoor(number), draft) switch
    {
        (true, { AsksPlace: true, Wanted: not null } or { Asked: RepairQuestion.Detail, Place.Room: not null }) => LocationPart.Room,
        (false, { AsksPlace: true }) => draft.Wanted,
        _ => null,
    };

    // 「下面是人行道」 answers what lies below, and the wall still faces north.
    private static bool IsAnswer(RepairDraft draft, Reading reading, AddressReading said) =>
        draft is { Asked: RepairQuestion.Detail, Category: { } category } && !reading.Says(RepairTerms.Change, RepairTerms.Correct)
        && said is { Estate: null, Buildings.Count: 0, Units.Count: 0, Floors.Count: 0, Rooms.Count: 0, Place: { } spot }
        && reading.Terms.Any(term => term.Kind == RepairTerms.Answer && term.Value == category && spot.Contains(term.Text, StringComparison.Ordinal));

    private static AddressReading Numbered(string text, LocationPart part, string number)
    {
        string[] Of(LocationPart wanted) => part == wanted ? [number] : [];
        return new AddressReading(text, null, Of(LocationPart.Building), Of(LocationPart.Unit), Of(LocationPart.Floor), Of(LocationPart.Room), null, null);
    }
}
