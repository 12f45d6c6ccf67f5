namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads lengths of time: 两个小时, 半天, 一个半月, 三天, 1小时30分钟, 一刻钟.</summary>
internal static class ChineseDuration
{
    // Longer words first; months and years are counted as 30 and 365 days where only a length matters.
    private static readonly (string Word, int Minutes)[] Units =
    [
        ("个小时", 60), ("小时", 60), ("mins", 1), ("min", 1), ("h", 60), ("个钟头", 60), ("钟头", 60), ("个钟", 60), ("分钟", 1), ("刻钟", 15), ("个星期", 10080), ("星期", 10080), ("个礼拜", 10080), ("礼拜", 10080),
        ("个季度", 129600), ("季度", 129600), ("个月", 43200), ("周年", 525600), ("个周", 10080), ("周", 10080), ("天", 1440), ("日", 1440), ("年", 525600), ("个年头", 525600),
    ];

    private const decimal Most = 525_600m * 200;

    /// <summary>Takes a length of time.</summary>
    public static bool Take(ref ChineseCursor cursor, out TimeSpan length)
    {
        length = default;
        var start = cursor.At;
        while (TakePart(ref cursor, out var amount, out var minutes) || (cursor.At > start && TakeSmall(ref cursor, out amount, out minutes)))
        {
            // Nobody means more than a few lifetimes; what is longer is no length of time.
            if (amount > Most / minutes || length.TotalMinutes > (double)Most)
            {
                cursor.At = start;
                length = default;
                return false;
            }

            length += TimeSpan.FromMinutes((double)(amount * minutes));
            var more = cursor;
            _ = more.TakeAny("零", "又", "外加", "余");
            if (ChineseNumber.Read(more.Text, more.At).Found)
            {
                cursor.At = more.At;
            }
        }

        if (cursor.At == start)
        {
            _ = MinutesBefore(ref cursor, out length);
        }

        if (TakeSeconds(ref cursor, out var seconds))
        {
            length += seconds;
            return true;
        }

        if (length == default || length > TimeSpan.FromDays(365 * 200))
        {
            cursor.At = start;
            return false;
        }

        // A number taken in the hope of another part goes back.
        while (cursor.At > start && (ChineseNumber.IsPart(cursor.Before) || cursor.Before is '又' or '加' or '外' or '余') && cursor.Before != '半')
        {
            cursor.At--;
        }

        return true;
    }

    /// <summary>Takes a length of whole days and gives the day it leads to, forward and backward.</summary>
    public static bool TakeDays(ref ChineseCursor cursor, DateTime now, out DateTime forward, out DateTime backward)
    {
        (forward, backward) = (now.Date, now.Date);
        var start = cursor.At;
        if (!TakePart(ref cursor, out var amount, out var minutes) || minutes < 1440 || amount > Most / minutes)
        {
            cursor.At = start;
            return false;
        }

        (forward, backward) = (Shift(now.Date, amount, minutes), Shift(now.Date, -amount, minutes));
        return true;
    }

    private static DateTime Shift(DateTime day, decimal amount, int minutes)
    {
        var whole = decimal.ToInt32(decimal.Truncate(amount));
        var rest = amount - whole;
        var months = minutes switch { 525600 => 12, 129600 => 3, 43200 => 1, _ => 0 };
        if (months == 0)
        {
            return day.AddDays((double)decimal.Truncate(amount * minutes / 1440));
        }

        return months == 1 ? day.AddMonths(whole).AddDays((double)(rest * 30)) : day.AddMonths((whole * months) + (int)(rest * months));
    }

    private static bool TakePart(ref ChineseCursor cursor, out decimal amount, out int minutes)
    {
        var start = cursor.At;
        if (ChineseHalves.TakeAlone(ref cursor, out amount, out minutes))
        {
            return true;
        }

        amount = 0.5m;
        var half = cursor.Take("半拉") || cursor.Take('半');
        if (!half)
        {
            // 三五天, 两三天: the first number counts.
            if (!ChineseFew.Take(ref cursor, out var number) && !ChineseFew.TakeVague(ref cursor, out number) && !cursor.TakeNumber(out number, decimals: true))
            {
                return false;
            }

            amount = number.Value;
            if (ChineseHalves.Take(ref cursor, ref amount, out minutes))
            {
                return true;
            }
        }

        // 俩月 is two months.
        if (!TakeUnit(ref cursor, half || cursor.Before is '俩' or '仨' or '两', out minutes))
        {
            cursor.At = start;
            return false;
        }

        _ = minutes >= 60 && cursor.Peek == '多' && !cursor.SeesAny(["多少", "多次", "多云", "多久", "多长", "多人", "多家"]) && cursor.Take('多');
        if (!half && cursor.Peek == '半' && (minutes >= 60 || cursor.Before == '钟') && !cursor.SeesAny(["半夜", "半天", "半个", "半小"]))
        {
            cursor.At++;
            amount += 0.5m;
        }

        // 一天一夜, 四天三夜: the nights are in the days.
        var nights = cursor;
        cursor = minutes == 1440 && nights.TakeNumberThen(out var slept, "夜") && (slept.Value == amount || slept.Value == amount - 1) ? nights : cursor;
        return true;
    }

    private static bool TakeUnit(ref ChineseCursor cursor, bool months, out int minutes)
    {
        var unit = cursor.At;
        if (months && cursor.TakeOne([("个多月", 43200), ("个来月", 43200), ("月", 43200)], out minutes))
        {
            return !cursor.SeesAny(["板", "刊", "谈", "湾", "形", "饼", "嫂", "季"]);
        }

        if (!cursor.TakeOne(Units, out minutes))
        {
            return false;
        }

        return cursor.Text[unit] switch
        {
            'h' or 'm' => !char.IsAsciiLetter(cursor.Peek),
            '日' => !cursor.SeesAny(["常", "照", "子", "历", "期", "用", "晚", "早"]),
            '年' => !cursor.SeesAny(["级", "代", "龄", "轻", "初", "底", "末", "货", "会", "夜"]) && !cursor.Before.Equals('的'),
            '周' => !cursor.SeesAny(["围", "边", "一", "二", "三", "四", "五", "六", "日", "末", "岁"]),
            '天' => !cursor.SeesAny(["然", "气", "津", "线", "花板", "花灯", "花疫"]),
            '星' or '礼' => !cursor.SeesAny(["一", "二", "三", "四", "五", "六", "日", "天"]),
            _ => true,
        };
    }

    // 1小时30分: 分 alone is a length only after a larger unit.
    private static bool TakeSmall(ref ChineseCursor cursor, out decimal amount, out int minutes)
    {
        minutes = 1;
        var afterDays = cursor.Before is '天' or '日';
        var taken = cursor.TakeNumberThen(out var number, "分");
        // 8天20时
        if (!taken && afterDays && cursor.TakeNumberThen(out number, "时") && number.Value < 24 && !cursor.SeesAny(["候", "间", "段"]))
        {
            (taken, minutes) = (true, 60);
        }

        amount = number.Value;
        return taken;
    }

    // 三分五十秒: 分 is a length before seconds too.
    private static bool MinutesBefore(ref ChineseCursor cursor, out TimeSpan length)
    {
        var start = cursor.At;
        length = default;
        if (cursor.TakeNumberThen(out var minutes, "分") && minutes.Value is > 0 and < 1000 && ChineseNumber.Read(cursor.Text, cursor.At) is { Found: true } seconds && cursor.Text[(cursor.At + seconds.Length)..].StartsWith("秒"))
        {
            length = TimeSpan.FromMinutes(minutes.Whole);
            return true;
        }

        cursor.At = start;
        return false;
    }

    private static bool TakeSeconds(ref ChineseCursor cursor, out TimeSpan length)
    {
        var taken = cursor.TakeNumberThen(out var number, "秒钟", "秒");
        length = taken && number.Value is > 0 and < 1_000_000 ? TimeSpan.FromSeconds((double)number.Value) : default;
        return length != default;
    }
}
