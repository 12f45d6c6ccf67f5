namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads the side of a landing after a unit or floor: 东户, 西边那户, 中门, 左手.</summary>
internal static class ChineseDoor
{
    private static readonly string[] Tails = ["边那家", "边那户", "边户", "边这户", "边这家", "面那户", "面那家", "侧户", "户", "家", "门"];

    public static AddressPart? Take(ref ChineseCursor cursor, List<AddressPart> parts)
    {
        var start = cursor.At;
        var side = cursor.Peek is '东' or '西' or '中' ? cursor.Peek : '\0';
        if (side == '\0' || cursor.Before is '大' or '山' or '广' || cursor.Before is '关' or '城')
        {
            return null;
        }

        if (cursor.Take("东西") && cursor.TakeAny("两户", "两家", "两门", "两侧户", "户"))
        {
            return new AddressPart(AddressPartKind.Door, ["东", "西"], start, cursor.At - start);
        }

        cursor.At = start + 1;
        var follows = parts.Count > 0 && start - parts[^1].End <= 1 && parts[^1].Kind != AddressPartKind.Estate;
        if (cursor.TakeAny("边户", "户", "侧户", "边那户", "边那家", "头那户", "头那家", "头户", "面那户", "面那家") || (side == '中' && cursor.TakeAny("间户", "间那户")) || (follows && parts[^1].Kind is AddressPartKind.Unit or AddressPartKind.Floor or AddressPartKind.Room && cursor.TakeAny(Tails)))
        {
            return new AddressPart(AddressPartKind.Door, [side.ToString()], start, cursor.At - start);
        }

        // 3楼靠西那户
        cursor.At = start + 1;
        if (start > 0 && cursor.Text[start - 1] == '靠' && (cursor.TakeAny("边", "头", "面") || true) && cursor.TakeAny("的那户", "的那家", "那户", "那家", "这户", "这家", "户"))
        {
            return new AddressPart(AddressPartKind.Door, [side.ToString()], start, cursor.At - start);
        }

        cursor.At = start + 1;
        if (follows && parts[^1].Kind is AddressPartKind.Floor && cursor.TakeAny("边", "面", "头") && SeesHome(cursor))
        {
            return new AddressPart(AddressPartKind.Door, [side.ToString()], start, cursor.At - start);
        }

        cursor.At = start + 1;
        // 3号楼2单元6层西
        if (follows && parts[^1].Kind is AddressPartKind.Floor && side != '中' && (cursor.IsEnd || ChineseScript.IsStop(cursor.Peek)))
        {
            return new AddressPart(AddressPartKind.Door, [side.ToString()], start, 1);
        }

        cursor.At = start;
        return null;
    }

    // 二楼西边老张家, 二楼东边的邻居: a side where somebody lives is a door.
    private static bool SeesHome(ChineseCursor cursor)
    {
        _ = cursor.TakeAny("的", "那", "这");
        _ = cursor.TakeAny("老", "小");
        var near = cursor.Rest[..Math.Min(3, cursor.Rest.Length)];
        return cursor.SeesAny(["邻居", "住户", "人家", "户", "家"]) || (near.IndexOf('家') is > 0 and var home && near[home - 1] is not ('大' or '各' or '每' or '国' or '全' or '我' or '俺'));
    }
}
