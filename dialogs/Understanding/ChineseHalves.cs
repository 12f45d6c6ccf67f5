namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads what stands between a number and the unit of a length of time, or in place of the number: 两个多月, 一分半, 三个半小时, 个把钟头.</summary>
internal static class ChineseHalves
{
    private static readonly (string Word, int Minutes)[] Units = [("小时", 60), ("钟头", 60), ("分钟", 1), ("钟", 60), ("月", 43200), ("星期", 10080), ("礼拜", 10080)];

    /// <summary>Takes what stands after the number, with the unit, and adds it to the amount.</summary>
    public static bool Take(ref ChineseCursor cursor, ref decimal amount, out int minutes)
    {
        _ = cursor.TakeAny("多", "来") || (cursor.SeesAny(["整天", "整年", "整个", "整周", "整月"]) && cursor.Take('整'));
        if (cursor.TakeAny("个多", "个来") && cursor.TakeOne([("小时", 60), ("钟头", 60), ("季度", 129600), ("月", 43200), ("星期", 10080), ("礼拜", 10080)], out minutes))
        {
            return true;
        }

        if (cursor.SeesAny(["分半钟", "分半以", "分半之", "分半内", "分半后"]) || (cursor.Sees("分半") && (cursor.At + 2 == cursor.Text.Length || ChineseScript.IsStop(cursor.Text[cursor.At + 2]))))
        {
            cursor.At += cursor.Sees("分半钟") ? 3 : 2;
            (amount, minutes) = (amount + 0.5m, 1);
            return true;
        }

        var beforeHalf = cursor;
        if (cursor.TakeAny("个半", "半"))
        {
            if (cursor.TakeOne(Units, out minutes))
            {
                amount += 0.5m;
                return true;
            }

            cursor = beforeHalf;
        }

        minutes = 0;
        return false;
    }

    /// <summary>Takes a length whose number goes without saying: 个半小时, 分半钟, 个把钟头.</summary>
    public static bool TakeAlone(ref ChineseCursor cursor, out decimal amount, out int minutes)
    {
        (amount, minutes) = (1.5m, 1);
        var start = cursor.At;
        if (cursor.Take("个把") && cursor.TakeOne(Units, out minutes))
        {
            amount = 1;
            return true;
        }

        cursor.At = start;
        minutes = 1;
        if (cursor.Take("分半钟") || (!ChineseNumber.IsPart(cursor.Before) && cursor.Before is not ('几' or '这' or '那' or '每' or '哪' or '两') && cursor.Take("个半") && cursor.TakeOne(Units, out minutes)))
        {
            return true;
        }

        cursor.At = start;
        return false;
    }
}
