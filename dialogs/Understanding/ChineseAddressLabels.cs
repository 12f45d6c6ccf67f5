namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads addresses as forms have them, the label before the number: 楼号8,单元1,门牌602.</summary>
internal static class ChineseAddressLabels
{
    private static readonly (string Word, int Kind)[] Labels =
        [("楼栋号", 1), ("楼栋", 1), ("楼号", 1), ("栋号", 1), ("幢号", 1), ("楼幢", 1), ("单元号", 2), ("单元", 2), ("楼层", 3)];

    private static readonly string[] Next = ["楼", "栋", "幢", "单元", "门牌", "房", "室", "户"];

    public static AddressPart? Take(ref ChineseCursor cursor, List<AddressPart> parts)
    {
        var start = cursor.At;
        if ((parts is [.., var last] && last.End == start && ChineseNumber.IsPart(cursor.Before) || !ChineseNumber.IsPart(cursor.Before) && cursor.Before is not ('号' or '#')) && cursor.TakeOne(Labels, out var kind))
        {
            _ = cursor.TakeAny(":", "是", "为");
            if (cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 200 && (cursor.IsEnd || ChineseScript.IsStop(cursor.Peek) || cursor.Peek == ' ' || SeesLabel(cursor)))
            {
                return new AddressPart((AddressPartKind)kind, [ChineseNumber.Text(number.Value)], start, cursor.At - start);
            }
        }

        cursor.At = start;
        return null;
    }

    // 楼号8单元1: a label follows, not the mark of 8单元.
    private static bool SeesLabel(ChineseCursor cursor)
    {
        if (!cursor.SeesAny(Next) || !(cursor.TakeOne(Labels, out _) || cursor.TakeAny("门牌号", "门牌", "房号", "房间号", "室号", "户号")))
        {
            return false;
        }

        _ = cursor.Take(':');
        return ChineseNumber.IsPart(cursor.Peek);
    }
}
