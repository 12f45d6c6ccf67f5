namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// Reads places of the neighbourhood: 金海湾3号楼2单元, 怡海四栋一单元, 3-2-501, 三楼到四楼, 5号楼1单元门口那个井,
/// 东户; several in one message, and corrections, of which the last holds.
/// </summary>
public static class ChineseAddress
{
    /// <summary>A place with the spans of its pieces, so that other grammars leave their numbers alone.</summary>
    public readonly record struct Found(AddressReading Reading, IReadOnlyList<(int Start, int Length)> Pieces);

    /// <summary>The places in the order of the text.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="estates">Names of estates found in them.</param>
    /// <param name="expected">Whether a place was asked for, so that bare numbers are one.</param>
    public static IReadOnlyList<Found> Read(string text, IReadOnlyList<TermReading> estates, bool expected)
    {
        var parts = ChineseAddressParts.Find(text, estates, expected);
        if (parts.Count == 0)
        {
            return ChineseSpot.Alone(text, expected) is { } spot ? [spot] : [];
        }

        var places = ChineseAddressJoin.Join(text, parts);
        return ChineseCorrection.Apply(text, [.. places.Select(place => ChineseSpot.Add(text, place, estates))]);
    }
}
