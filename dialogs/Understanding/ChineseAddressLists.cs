namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads several pieces of a kind in a row: 3、5号楼, 三到四层, 一单元二单元.</summary>
internal static class ChineseAddressLists
{
    private static readonly string[] Joins = ["一直到", "到", "至", "~", "-", "—", "–", "和", "、", "及", "跟", "与", "还有", "或者", "或"];

    // 三、四号楼; 三到四楼: the first number borrows the mark.
    public static bool Listed(ref ChineseCursor cursor, List<string> values)
    {
        var more = false;
        while (true)
        {
            var start = cursor.At;
            var joined = cursor.TakeAny(Joins);
            var through = joined && cursor.Before is '到' or '至' or '~' or '-' or '—' or '–';
            if (!joined || !ChineseAddressParts.Number(ref cursor, out var next))
            {
                cursor.At = start;
                return more;
            }

            Extend(values, next, through);
            more = true;
        }
    }

    // 3号楼和5号楼, 三楼到四楼: the mark said again.
    public static void Following(ref ChineseCursor cursor, List<string> values, AddressPartKind kind, List<AddressPart> parts)
    {
        while (true)
        {
            var start = cursor.At;
            var joined = cursor.TakeAny(Joins);
            var through = joined && cursor.Before is '到' or '至' or '~' or '-' or '—' or '–';
            var numberAt = cursor.At;
            if (!ChineseAddressParts.Number(ref cursor, out var next) || !ChineseAddressParts.Mark(ref cursor, parts, numberAt, out var same) || same != kind || (!joined && kind != AddressPartKind.Building && kind != AddressPartKind.Unit && !(kind == AddressPartKind.Floor && (IsNext(values[^1], next) || cursor.SeesAny(["中间", "之间"])))) || (!through && StartsAnother(cursor, kind)) || (!joined && char.IsAsciiLetter(next[0]) && char.IsAsciiDigit(values[^1][0])))
            {
                cursor.At = start;
                return;
            }

            Extend(values, next, through);
        }
    }

    // 四楼五楼: one above the other they are both meant.
    private static bool IsNext(string low, string high) => int.TryParse(low, out var from) && int.TryParse(high, out var to) && to == from + 1;

    // 3号楼2单元和5号楼1单元 are two places: what follows the second building is its own.
    private static bool StartsAnother(ChineseCursor cursor, AddressPartKind kind) =>
        kind == AddressPartKind.Building && ChineseAddressParts.Number(ref cursor, out _) && cursor.SeesAny(["单元", "号单元", "门", "层", "楼", "室"]);

    private static void Extend(List<string> values, string next, bool through)
    {
        if (through && int.TryParse(values[^1], out var from) && int.TryParse(next, out var to) && to - from is > 1 and <= 40)
        {
            values.AddRange(Enumerable.Range(from + 1, to - from - 1).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        values.Add(next);
    }
}
