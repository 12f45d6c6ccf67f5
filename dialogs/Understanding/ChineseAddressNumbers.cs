namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads addresses said by their numbers alone: 3-2-501, 3#2-501, 5号楼602, 3号2单元.</summary>
internal static class ChineseAddressNumbers
{
    /// <summary>Takes 3-2-501 and what is left of it after a building: 2-501, 602.</summary>
    public static bool Take(ref ChineseCursor cursor, List<AddressPart> parts, bool expected)
    {
        var start = cursor.At;
        if (!char.IsAsciiDigit(cursor.Peek) && ChineseNumber.Digit(cursor.Peek) < 0 || ChineseNumber.IsPart(cursor.Before) || (cursor.Before is '-' && !(parts.Count > 0 && parts[^1].End == start - 1)) || cursor.Before is '.' or '第')
        {
            return false;
        }

        Span<int> numbers = stackalloc int[3];
        Span<int> starts = stackalloc int[4];
        var count = 0;
        while (count < 3 && cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 9999 && (number.Digits || number.Spelled || number.Length == 1))
        {
            starts[count] = count == 0 ? start : starts[count];
            numbers[count++] = number.Whole;
            starts[count] = cursor.At;
            if (count == 3 || !(cursor.TakeAny("-", "–", "—", "/", "杠", ".")))
            {
                break;
            }
        }

        if (count == 1 && RoomBeforeFloor(cursor, start, numbers[0]) is > 0 and var room)
        {
            (numbers[0], starts[1]) = (room, starts[1] - 1);
        }

        cursor.At = starts[Math.Max(0, count)];
        // 3/5/2026 is a date to everybody, 3-5-2026 may be a room on the twentieth floor.
        var dated = count == 3 && !expected && cursor.Text[starts[1]] is '/' or '.' && numbers[2] is >= 1990 and < 2100;
        // 4.2.601 is a place, 2.5 and 4.601 are numbers.
        var points = count == 0 ? 0 : cursor.Text[start..cursor.At].Count('.');
        var isDecimal = (points > 0 && (points < 2 || count < 3)) || (cursor.Peek == '.' && cursor.At + 1 < cursor.Text.Length && char.IsAsciiDigit(cursor.Text[cursor.At + 1]));
        var kinds = count == 0 || dated || isDecimal || cursor.Peek is '月' or ':' or '点' || (cursor.Peek is '-' or '/' && count == 3) ? [] : Kinds(numbers[..count], parts, start, cursor, expected);
        if (kinds.Length == 0)
        {
            cursor.At = start;
            return false;
        }

        for (var index = 0; index < count; index++)
        {
            var end = index + 1 < count ? starts[index + 1] : cursor.At;
            parts.Add(new AddressPart(kinds[index], [ChineseNumber.Text(numbers[index])], index == 0 ? start : starts[index], end - (index == 0 ? start : starts[index])));
        }

        _ = cursor.TakeAny("室", "号房", "户", "房间", "房", "号");
        parts[^1] = parts[^1] with { Length = cursor.At - parts[^1].Start };
        if (parts[^1].Kind == AddressPartKind.Room)
        {
            parts[^1] = WithMoreRooms(ref cursor, parts[^1]);
        }

        return true;
    }

    // 四零二四楼: the floor is said after the room on it, and its digit is not the room's.
    private static int RoomBeforeFloor(ChineseCursor after, int start, int number) =>
        number >= 1000 && after.At - start >= 4 && !char.IsAsciiDigit(after.Before) && after.Peek is '楼' or '层' && number / 1000 == number % 10 && number / 10 % 100 is >= 1 and <= 12 ? number / 10 : 0;

    // 302和402
    private static AddressPart WithMoreRooms(ref ChineseCursor cursor, AddressPart room)
    {
        while (true)
        {
            var start = cursor.At;
            if (!cursor.TakeAny("和", "、", "跟", "及", "还有") || !cursor.TakeNumber(out var number) || number.Value is < 100 or > 9999 || !IsRoom(cursor))
            {
                cursor.At = start;
                return room;
            }

            _ = cursor.TakeAny("室", "号房", "户", "房间", "房");
            room = room with { Values = [.. room.Values, ChineseNumber.Text(number.Value)], Length = cursor.At - room.Start };
        }
    }

    private static bool IsRoom(ChineseCursor after) => !after.SeesAny(["块", "元", "度", "平", "人", "户人", "米", "斤", "年", "个", "号楼", "栋", "单元", "号院", "路", "多", "公交", "毫", "医院", "胶"]) || after.SeesAny(["单元门"]);

    /// <summary>号 and 门 as marks where the rest of the address decides: 3号2单元, 3号楼2门.</summary>
    public static bool BareMark(ref ChineseCursor cursor, List<AddressPart> parts, int start, out AddressPartKind kind)
    {
        kind = AddressPartKind.Building;
        var markAt = cursor.At;
        if (cursor.Take('号'))
        {
            var next = cursor;
            if (next.TakeNumber(out _) && next.SeesAny(["单元", "单园", "丹元"]))
            {
                return true;
            }
        }
        else if (cursor.Take('门') && ChineseAddressRules.Follows(parts, start) && parts[^1].Kind == AddressPartKind.Building && !cursor.SeesAny(["口", "卫", "禁"]))
        {
            kind = AddressPartKind.Unit;
            return true;
        }

        cursor.At = markAt;
        return false;
    }

    private static AddressPartKind[] Kinds(ReadOnlySpan<int> numbers, List<AddressPart> parts, int start, ChineseCursor after, bool expected)
    {
        var before = parts.Count > 0 && (start - parts[^1].End) is 0 || (parts.Count > 0 && start - parts[^1].End == 1 && after.Text[start - 1] is '-' or '/' or '的' or ',' or ' ') ? parts[^1].Kind : (AddressPartKind?)null;
        var room = numbers[^1] is >= 100 and <= 9999 && IsRoom(after);
        return (numbers.Length, before) switch
        {
            (3, null or AddressPartKind.Estate) when room && numbers[0] <= 200 && numbers[1] <= 20 => [AddressPartKind.Building, AddressPartKind.Unit, AddressPartKind.Room],
            (2, AddressPartKind.Building) when room && numbers[0] <= 20 => [AddressPartKind.Unit, AddressPartKind.Room],
            (2, null or AddressPartKind.Estate) when room && numbers[0] <= 60 && (expected || before is not null || IsWhole(after, start)) => [AddressPartKind.Building, AddressPartKind.Room],
            (2, null or AddressPartKind.Estate) when numbers[0] <= 60 && numbers[1] <= 9 && (expected || before is not null) && !after.SeesAny(["层", "楼", "号", "单元", "栋", "点"]) => [AddressPartKind.Building, AddressPartKind.Unit],
            (1, AddressPartKind.Building or AddressPartKind.Unit or AddressPartKind.Floor) when room => [AddressPartKind.Room],
            (1, null) when room && ChineseRooms.IsNamed(start, after, numbers[0], parts) => [AddressPartKind.Room],
            (1, null) when expected && start == 0 && after.IsEnd => [room ? AddressPartKind.Room : AddressPartKind.Building],
            _ => [],
        };
    }

    private static bool IsWhole(ChineseCursor after, int start) => start == 0 && (after.IsEnd || ChineseScript.IsHan(after.Peek) || ChineseScript.IsStop(after.Peek));
}
