namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads days of the month that come round: 15号, 1、15号, 10号至15号, 最后一天, 倒数第二天, 上旬, 15号和最后一天.</summary>
internal static class ChineseMonthDays
{
    /// <summary>Takes them and gives their part of the rule, and the first day they fall on.</summary>
    public static string Take(ref ChineseCursor cursor, ref Func<DateTime, TimeSpan, DateTime> first)
    {
        var days = new SortedSet<int>(Comparer<int>.Create((one, other) => (one < 0, one).CompareTo((other < 0, other))));
        var start = cursor.At;
        while (days.Count < 31 && (Named(ref cursor, days) || Numbered(ref cursor, days)))
        {
            start = cursor.At;
            if (!cursor.TakeAny("、", "和", "跟", "及", ","))
            {
                break;
            }
        }

        cursor.At = start;
        if (days.Count == 0)
        {
            return "";
        }

        first = ChineseRecurrenceRule.Next(day => days.Contains(day.Day) || days.Contains(day.Day - DateTime.DaysInMonth(day.Year, day.Month) - 1));
        return $";BYMONTHDAY={string.Join(',', days)}";
    }

    /// <summary>Takes every other day of a month by its number: 逢单日, 逢双号.</summary>
    public static bool TakeParity(ref ChineseCursor cursor, out string rule, out Func<DateTime, TimeSpan, DateTime> first)
    {
        var taken = cursor.TakeOne([("单日", 1), ("单号", 1), ("双日", 0), ("双号", 0)], out var odd);
        rule = $"FREQ=MONTHLY;BYMONTHDAY={string.Join(',', Enumerable.Range(1, 31).Where(day => day % 2 == odd))}";
        first = ChineseRecurrenceRule.Next(day => day.Day % 2 == odd);
        return taken;
    }

    private static bool Named(ref ChineseCursor cursor, SortedSet<int> days)
    {
        if (cursor.TakeOne([("最后一天", -1), ("最后一日", -1), ("最末一天", -1), ("最后1天", -1), ("月底", -1), ("月末", -1), ("月尾", -1), ("底", -1), ("末", -1), ("第一天", 1), ("头一天", 1), ("首日", 1), ("月初", 1), ("月中", 15)], out var day))
        {
            days.Add(day);
            return true;
        }

        if (cursor.TakeOne([("上旬", 1), ("中旬", 11), ("下旬", 21)], out var from))
        {
            days.UnionWith(Enumerable.Range(from, from == 21 ? 11 : 10));
            return true;
        }

        if (cursor.Peek == '初' && !ChineseNumber.IsPart(new ChineseCursor(cursor.Text, cursor.At + 1).Peek))
        {
            cursor.At++;
            return days.Add(1);
        }

        return Counted(ref cursor, days);
    }

    // 倒数第二天, 最后三天, 第三天
    private static bool Counted(ref ChineseCursor cursor, SortedSet<int> days)
    {
        var start = cursor.At;
        var back = cursor.TakeAny("倒数第", "最后第");
        var several = !back && cursor.TakeAny("最后", "末");
        if ((back || several || cursor.Take('第')) && cursor.TakeNumberThen(out var number, "天", "日") && number.Value is >= 1 and <= 31)
        {
            days.UnionWith(several ? Enumerable.Range(-number.Whole, number.Whole) : [back ? -number.Whole : number.Whole]);
            return true;
        }

        cursor.At = start;
        return false;
    }

    // 1、15号 share the mark of the last; 10号至15号 and 10到15号 run through.
    private static bool Numbered(ref ChineseCursor cursor, SortedSet<int> days)
    {
        var start = cursor.At;
        var pending = new List<int>();
        while (pending.Count < 31 && cursor.TakeNumber(out var number) && number.Value is >= 1 and <= 31)
        {
            pending.Add(number.Whole);
            var marked = cursor.TakeAny("号", "日");
            var through = cursor;
            if (through.TakeAny("到", "至", "-", "~", "—") && through.TakeNumberThen(out var last, "号", "日") && last.Value is >= 1 and <= 31 && last.Value > number.Value)
            {
                cursor.At = through.At;
                pending.AddRange(Enumerable.Range(number.Whole, last.Whole - number.Whole + 1));
                marked = true;
            }

            if (marked)
            {
                days.UnionWith(pending);
                return true;
            }

            if (!cursor.TakeAny("、", "和", "跟", ","))
            {
                break;
            }
        }

        cursor.At = start;
        return false;
    }
}
