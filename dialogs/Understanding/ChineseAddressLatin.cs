namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads addresses in English: Bldg 3 Unit 2 Rm 501, Block B, 3rd floor, tower 2, apt 1106, east door.</summary>
internal static class ChineseAddressLatin
{
    private static readonly (string Word, int Kind)[] Marks =
    [
        ("building", 1), ("bldg", 1), ("bld", 1), ("block", 1), ("tower", 1), ("unit", 2), ("entrance", 2), ("floor", 3), ("level", 3), ("apartment", 4), ("apt", 4), ("room", 4), ("rm", 4), ("flat", 4), ("suite", 4),
    ];

    private static readonly (string Word, int Kind)[] Sides = [("eastern", 0), ("east", 0), ("western", 1), ("west", 1), ("middle", 2), ("centre", 2), ("center", 2)];

    public static AddressPart? Take(ref ChineseCursor cursor, List<AddressPart> parts)
    {
        var start = cursor.At;
        if (cursor.Peek != '#' && (char.IsAsciiLetterOrDigit(cursor.Before) || !char.IsAsciiLetterOrDigit(cursor.Peek)))
        {
            return null;
        }

        var found = char.IsAsciiDigit(cursor.Peek) ? Ordinal(ref cursor) : cursor.Peek == '#' ? Numbered(ref cursor, parts) : Marked(ref cursor) ?? Door(ref cursor, parts);
        cursor.At = found is null ? start : cursor.At;
        return found;
    }

    /// <summary>Whether a piece is written in English, where the finer piece may stand first.</summary>
    public static bool IsLatin(string text, AddressPart part) => text[part.Start] == '#' || (char.IsAsciiLetter(text[part.Start]) && part.Length > 2) || (char.IsAsciiDigit(text[part.Start]) && char.IsAsciiLetter(text[part.End - 1]) && part.Length > 3);

    // Bldg 3, Bld.9, Block B, Rm. No. 501
    private static AddressPart? Marked(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (!cursor.TakeOne(Marks, out var kind))
        {
            return null;
        }

        _ = cursor.Take('.');
        _ = cursor.Take(' ') || cursor.Take(':');
        _ = cursor.TakeAny("no.", "number ", "#");
        _ = cursor.Take(' ');
        if (cursor.TakeNumber(out var number) && number is { Digits: true, Value: >= 1 and <= 9999 } && !char.IsAsciiLetterOrDigit(cursor.Peek) && cursor.Peek != '%')
        {
            return new AddressPart((AddressPartKind)kind, [ChineseNumber.Text(number.Value)], start, cursor.At - start);
        }

        var letter = cursor.Peek;
        // "Block a door" is no address.
        if (kind <= 2 && cursor.Before == ' ' && letter is >= 'a' and <= 'h')
        {
            cursor.At++;
            return char.IsAsciiLetterOrDigit(cursor.Peek) || (cursor.Peek == ' ' && letter == 'a' && cursor.Text[start..].StartsWith("block")) ? null : new AddressPart((AddressPartKind)kind, [char.ToUpperInvariant(letter).ToString()], start, cursor.At - start);
        }

        return null;
    }

    // 3rd floor
    private static AddressPart? Ordinal(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        return cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 60 && cursor.TakeAny("st ", "nd ", "rd ", "th ") && cursor.TakeAny("floor", "flr", "fl")
            ? new AddressPart(AddressPartKind.Floor, [ChineseNumber.Text(number.Value)], start, cursor.At - start)
            : null;
    }

    // Bld.9 #1502
    private static AddressPart? Numbered(ref ChineseCursor cursor, List<AddressPart> parts)
    {
        var start = cursor.At++;
        return parts.Count > 0 && start - parts[^1].End <= 1 && parts[^1].Kind is AddressPartKind.Building or AddressPartKind.Unit && cursor.TakeNumber(out var number) && number is { Digits: true, Value: >= 100 and <= 9999 }
            ? new AddressPart(AddressPartKind.Room, [ChineseNumber.Text(number.Value)], start, cursor.At - start)
            : null;
    }

    private static AddressPart? Door(ref ChineseCursor cursor, List<AddressPart> parts)
    {
        var start = cursor.At;
        return parts.Count > 0 && cursor.TakeOne(Sides, out var side) && cursor.TakeAny(" door", " side", " flat", " apartment", " unit")
            ? new AddressPart(AddressPartKind.Door, ["东西中"[side].ToString()], start, cursor.At - start)
            : null;
    }
}
