namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads weekdays on signs with English hours: Mon-Fri, Sat &amp; Sun, daily.</summary>
internal static class ChineseLatinWeekdays
{
    private static readonly string[] Names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static bool Take(ref ChineseCursor cursor, out int[] days)
    {
        days = [];
        if (char.IsAsciiLetter(cursor.Before) || !TakeDay(ref cursor, out var first))
        {
            return false;
        }

        var more = cursor;
        var through = more.TakeAny(" to ", "-", "~", "–", "—", "至", "到");
        _ = !through && more.TakeAny(" & ", "&", " and ", "/", ",");
        if (!TakeDay(ref more, out var last))
        {
            days = [first];
            return true;
        }

        cursor.At = more.At;
        days = through ? [.. Enumerable.Range(first, ((last - first + 7) % 7) + 1).Select(day => day % 7)] : [first, last];
        return true;
    }

    private static bool TakeDay(ref ChineseCursor cursor, out int day)
    {
        for (day = 0; day < Names.Length; day++)
        {
            if (cursor.Take(Names[day]))
            {
                _ = cursor.TakeAny("nesday", "rsday", "urday", "sday", "day", "rs", "s", ".");
                return true;
            }

            // Mo-Fr, Sa: the short names of map data.
            if (cursor.Sees(Names[day][..2]) && !(cursor.At + 2 < cursor.Text.Length && char.IsAsciiLetter(cursor.Text[cursor.At + 2])))
            {
                cursor.At += 2;
                return true;
            }
        }

        return false;
    }
}
