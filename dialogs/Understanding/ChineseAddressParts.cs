namespace CommunityBot.Dialogs.Understanding;

/// <summary>Finds the pieces of addresses in a text, from left to right.</summary>
internal static class ChineseAddressParts
{
    private static readonly (string Word, int Kind)[] Marks =
    [
        ("号楼栋", 1), ("号住宅楼", 1), ("号居民楼", 1), ("号楼", 1), ("号栋", 1), ("号搂", 1), ("好楼", 1), ("楼栋", 1), ("#楼", 1), ("号院楼", 1), ("栋楼", 1), ("幢楼", 1), ("栋", 1), ("幢", 1), ("洞", 1), ("动", 1), ("冻", 1), ("座楼", 1), ("座", 1), ("#", 1),
        ("号单元", 2), ("单元", 2), ("单园", 2), ("丹元", 2), ("号门洞", 2), ("门洞", 2),
        ("层楼", 3), ("楼层", 3), ("层", 3), ("楼", 3), ("f", 3),
        ("号房间", 4), ("房间", 4), ("号房", 4), ("号室", 4), ("室", 4), ("户", 4), ("房", 4),
    ];

    public static List<AddressPart> Find(string text, IReadOnlyList<TermReading> estates, bool expected)
    {
        var parts = new List<AddressPart>();
        var estate = 0;
        for (var at = 0; at < text.Length;)
        {
            while (estate < estates.Count && estates[estate].Start < at)
            {
                estate++;
            }

            if (estate < estates.Count && estates[estate].Start == at)
            {
                var end = at + estates[estate].Length;
                end += text.AsSpan(end).StartsWith("小区") ? 2 : 0;
                parts.Add(new AddressPart(AddressPartKind.Estate, [estates[estate].Value], at, end - at));
                at = end;
                continue;
            }

            at = Step(text, at, expected, parts);
        }

        return parts;
    }

    private static int Step(string text, int at, bool expected, List<AddressPart> parts)
    {
        var cursor = new ChineseCursor(text, at);
        if ((ChineseAddressLatin.Take(ref cursor, parts) ?? ChineseAddressLabels.Take(ref cursor, parts)) is { } plain)
        {
            parts.Add(plain);
            return cursor.At;
        }

        if (ChineseAddressNumbers.Take(ref cursor, parts, expected))
        {
            return cursor.At;
        }

        if (Marked(ref cursor, parts) is { } marked)
        {
            parts.Add(marked);
            return cursor.At;
        }

        cursor.At = at;
        if (ChineseAddressNames.Basement(ref cursor) is { } level)
        {
            parts.Add(level);
            return cursor.At;
        }

        if (ChineseDoor.Take(ref cursor, parts) is { } door)
        {
            parts.Add(door);
            return cursor.At;
        }

        // 「二号楼那个…一单元」: a pause is no decimal point.
        return at + (text[at] == '.' ? 1 : Math.Max(1, ChineseNumber.Read(text, at).Length));
    }

    // 3号楼, 3、5号楼, 三到四层, 一单元二单元
    private static AddressPart? Marked(ref ChineseCursor cursor, List<AddressPart> parts)
    {
        var start = cursor.At;
        if (!Number(ref cursor, out var first))
        {
            return null;
        }

        var values = Neighbours(cursor, start) ?? [first];
        if (!Mark(ref cursor, parts, start, out var kind))
        {
            if (!ChineseAddressLists.Listed(ref cursor, values) || !Mark(ref cursor, parts, start, out kind))
            {
                cursor.At = start;
                return null;
            }
        }
        else
        {
            ChineseAddressLists.Following(ref cursor, values, kind, parts);
        }

        // 12栋B座: the block of a building is its unit.
        kind = kind == AddressPartKind.Building && char.IsAsciiLetter(first[0]) && parts.Count > 0 && parts[^1].Kind == AddressPartKind.Building && parts[^1].End == start ? AddressPartKind.Unit : kind;

        // 第三栋 is a building, 第三个 and 第三楼道 are not; nor is 往北数第二栋.
        if (start > 0 && cursor.Text[start - 1] == '第' && (IsCounted(cursor.Text[..(start - 1)]) || !(kind == AddressPartKind.Unit || cursor.Before is '栋' or '幢' or '层' || (kind == AddressPartKind.Building && cursor.Before == '楼'))))
        {
            cursor.At = start;
            return null;
        }

        return new AddressPart(kind, values, start, cursor.At - start);
    }

    // 三四层之间, 一二三单元: spelled side by side and one apart they are as many, for 34 is said 三十四.
    private static List<string>? Neighbours(ChineseCursor cursor, int start)
    {
        var (count, low) = (cursor.At - start, ChineseNumber.Digit(cursor.Text[start]));
        if (count is < 2 or > 4 || low < 1 || !cursor.SeesAny(["层", "楼", "单元", "号楼", "号单元"]))
        {
            return null;
        }

        for (var next = 0; next < count; next++)
        {
            if (char.IsAsciiDigit(cursor.Text[start + next]) || ChineseNumber.Digit(cursor.Text[start + next]) != low + next)
            {
                return null;
            }
        }

        return [.. Enumerable.Range(low, count).Select(number => ChineseNumber.Text(number))];
    }

    private static bool IsCounted(ReadOnlySpan<char> before) =>
        before.EndsWith("数") || before.EndsWith("进来") || before.EndsWith("进去") || before.EndsWith("过去") || before.EndsWith("进门");

    // -1层, B1层
    private static bool TakesBelow(ref ChineseCursor cursor)
    {
        if (cursor.Peek is not ('-' or 'b') || char.IsAsciiLetterOrDigit(cursor.Before) || ChineseNumber.IsPart(cursor.Before))
        {
            return false;
        }

        var level = new ChineseCursor(cursor.Text, cursor.At + 1);
        if (!level.TakeNumberThen(out var number, "层", "楼", "f") || number.Value > 9)
        {
            return false;
        }

        cursor.At++;
        return true;
    }

    /// <summary>A number that can be part of an address, as digits: three digits at most for buildings, four for rooms; 负一 is -1.</summary>
    internal static bool Number(ref ChineseCursor cursor, out string digits)
    {
        var start = cursor.At;
        if (ChineseAddressNames.Take(ref cursor, out digits))
        {
            return true;
        }

        var below = cursor.TakeAny("地下", "负") || TakesBelow(ref cursor);
        if (!below && cursor.Peek is >= 'a' and <= 'h' && !char.IsAsciiLetter(cursor.Before) && cursor.At + 1 < cursor.Text.Length && cursor.Text[cursor.At + 1] is '座' or '栋' or '幢' or '区')
        {
            digits = cursor.Peek.ToString().ToUpperInvariant();
            cursor.At++;
            return true;
        }

        if (cursor.Before is '.' || char.IsAsciiDigit(cursor.Before) || !cursor.TakeNumber(out var number) || number.Value is < 1 or > 9999 || decimal.Truncate(number.Value) != number.Value)
        {
            cursor.At = start;
            return false;
        }

        digits = (below ? "-" : "") + ChineseNumber.Text(number.Value);
        return true;
    }

    /// <summary>Takes the mark that says what a number is: 号楼, 单元, 层, 室.</summary>
    internal static bool Mark(ref ChineseCursor cursor, List<AddressPart> parts, int start, out AddressPartKind kind)
    {
        kind = default;
        var markAt = cursor.At;
        if (cursor.SeesAny(["层楼梯", "层楼道"]))
        {
            // 二层楼梯口: the floor, and the stairs on it.
            cursor.At++;
            kind = AddressPartKind.Floor;
            return true;
        }

        if (!cursor.TakeOne(Marks, out var mark))
        {
            return ChineseAddressNumbers.BareMark(ref cursor, parts, start, out kind);
        }

        kind = (AddressPartKind)mark;
        // Of 一二三楼 each is a floor.
        var number = Neighbours(new ChineseCursor(cursor.Text, markAt), start) is null ? ChineseNumber.Read(cursor.Text, start) : ChineseNumber.Read(cursor.Text[..(start + 1)], start);
        if (ChineseAddressRules.Refuses(cursor, kind, parts, start, markAt, number))
        {
            cursor.At = markAt;
            return false;
        }

        // 3楼2单元: a 楼 with a unit after it is the building.
        if (kind == AddressPartKind.Floor && cursor.Text[markAt] == '楼' && ChineseAddressRules.IsBuilding(cursor, parts, start))
        {
            kind = AddressPartKind.Building;
        }

        return true;
    }
}
