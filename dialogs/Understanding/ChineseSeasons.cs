namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads the months of a year that come round together: 春天, 冬季, 年底, 9月到11月, 11月至次年3月.</summary>
internal static class ChineseSeasons
{
    // The first month and how many there are.
    private static readonly (string Word, int Months)[] Named =
    [
        ("春天", 0303), ("春季", 0303), ("夏天", 0603), ("夏季", 0603), ("秋天", 0903), ("秋季", 0903), ("冬天", 1203), ("冬季", 1203), ("年初", 0102), ("年中", 0602), ("年底", 1102), ("年末", 1102), ("暑假", 0702), ("寒假", 0102), ("上半年", 0106), ("下半年", 0706),
    ];

    public static bool Take(ref ChineseCursor cursor, out int[] months)
    {
        months = [];
        if (cursor.TakeOne(Named, out var named))
        {
            months = From(named / 100, named % 100);
            return true;
        }

        var start = cursor.At;
        if (cursor.TakeNumber(out var from) && from.Value is >= 1 and <= 12)
        {
            _ = cursor.TakeAny("月份", "月");
            if (cursor.TakeAny("到", "至", "-", "~", "—"))
            {
                _ = cursor.TakeAny("次年的", "次年", "第二年的", "第二年", "来年");
                if (cursor.TakeNumberThen(out var to, "月份", "月") && to.Value is >= 1 and <= 12 && !ChineseNumber.IsPart(cursor.Peek))
                {
                    months = From(from.Whole, ((to.Whole - from.Whole + 12) % 12) + 1);
                    return true;
                }
            }
        }

        cursor.At = start;
        return false;
    }

    private static int[] From(int first, int count) => [.. Enumerable.Range(first - 1, count).Select(month => (month % 12) + 1).Order()];
}
