namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads the months of a year that come round together: 春天, 冬季, 9月到11月, 11月至次年3月.</summary>
internal static class ChineseSeasons
{
    public static bool Take(ref ChineseCursor cursor, out int[] months)
    {
        months = [];
        if (cursor.TakeOne([("春天", 3), ("春季", 3), ("夏天", 6), ("夏季", 6), ("秋天", 9), ("秋季", 9), ("冬天", 12), ("冬季", 12)], out var first))
        {
            months = From(first, 3);
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
