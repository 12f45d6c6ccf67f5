namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads names where other addresses have a number: 甲单元, 乙座, 东单元, 最西边那个单元, B2停车场.</summary>
internal static class ChineseAddressNames
{
    /// <summary>Takes the name before a mark.</summary>
    public static bool Take(ref ChineseCursor cursor, out string name)
    {
        name = "";
        var next = new ChineseCursor(cursor.Text, cursor.At + 1);
        if ((cursor.Peek is '甲' or '乙' or '丙' or '丁' && next.SeesAny(["单元", "栋", "座", "号楼", "幢"])) || (cursor.Peek is '东' or '西' or '中' or '南' or '北' && next.SeesAny(["单元"])))
        {
            name = cursor.Peek.ToString();
            cursor.At++;
            return true;
        }

        if (Lettered(cursor) is { } lettered)
        {
            name = lettered.Name;
            cursor.At = lettered.End;
            return true;
        }

        // 最西边那个单元, 东头单元
        var side = cursor;
        _ = side.Take('最');
        var direction = side.Peek;
        if (direction is '东' or '西' or '中' or '南' or '北')
        {
            side.At++;
            if (side.TakeAny("头", "边", "侧", "面", "间") && (side.TakeAny("那个", "的那个", "的", "第一个") || true) && side.Sees("单元"))
            {
                name = direction.ToString();
                cursor.At = side.At;
                return true;
            }
        }

        return false;
    }

    // 甲5号楼, A3栋: a letter or a stem stands before the number.
    private static (string Name, int End)? Lettered(ChineseCursor cursor)
    {
        var letter = char.ToUpperInvariant(cursor.Peek);
        if (letter is not ('甲' or '乙' or '丙' or '丁' or (>= 'A' and <= 'H')) || char.IsAsciiLetterOrDigit(cursor.Before))
        {
            return null;
        }

        cursor.At++;
        return cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 99 && cursor.SeesAny(["号楼", "栋", "幢", "座", "#"])
            ? ($"{letter}{ChineseNumber.Text(number.Value)}", cursor.At)
            : null;
    }

    /// <summary>Takes a level that goes without its mark: B2停车场.</summary>
    public static AddressPart? Basement(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.Peek == 'b' && !char.IsAsciiLetterOrDigit(cursor.Before) && start + 1 < cursor.Text.Length && cursor.Text[start + 1] is >= '1' and <= '4')
        {
            cursor.At += 2;
            if (cursor.SeesAny(["停车", "车库", "车位", "地库", "的停车", "的车", "电梯"]) || (cursor.IsEnd && start == 0))
            {
                return new AddressPart(AddressPartKind.Floor, [$"-{cursor.Before}"], start, 2);
            }
        }

        cursor.At = start;
        if (cursor.TakeAny("地下", "负") && cursor.TakeNumber(out var level) && level.Value is >= 1 and <= 4 && (cursor.SeesAny(["停车", "车库", "车位", "地库"]) || (level.Value <= 2 && cursor.IsEnd && start == 0)))
        {
            return new AddressPart(AddressPartKind.Floor, [$"-{ChineseNumber.Text(level.Value)}"], start, cursor.At - start);
        }

        cursor.At = start;
        return null;
    }
}
