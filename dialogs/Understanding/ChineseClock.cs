namespace CommunityBot.Dialogs.Understanding;

/// <summary>A clock time as it was said.</summary>
/// <param name="Length">The characters it takes; 0 when there is none.</param>
/// <param name="Time">The time on a 24-hour clock as far as the words tell; 24:00 for midnight.</param>
/// <param name="Open">Whether morning or afternoon is open: 3点.</param>
internal readonly record struct ClockSpan(int Length, TimeSpan Time, bool Open)
{
    public bool Found => Length > 0;
}

/// <summary>Reads clock times: 8点半, 差一刻九点, 14:30, 三点二十, 晚上八点 (with the part given), 3pm, 零点.</summary>
internal static class ChineseClock
{
    private static readonly string[] CountedThings = ["建议", "意见", "要求", "问题", "想法", "希望", "诉求", "疑问", "理由", "原因", "好处", "补充", "体会", "注意", "感受", "不满", "说明", "内容", "要说", "想说", "要讲", "想讲", "要反映", "想反映", "要补充", "想补充", "要提", "想提", "经验", "教训", "看法"];

    // 一点 is "a little" after and before these.
    private const string LittleBefore = "快早晚大小多少好有差慢近远高低轻重短长点便宜些热冷暖亮硬软稠稀松紧厚薄";
    private const string LittleAfter = "儿都也不没小事就用办法意思";

    public static ClockSpan Read(ReadOnlySpan<char> text, int at, DayPart? part)
    {
        if (at >= text.Length)
        {
            return default;
        }

        var cursor = new ChineseCursor(text, at);
        var span = Digital(cursor, at, part is not null) is { Found: true } digital ? digital : Spoken(cursor, at, part is not null);
        return span.Found ? Meridiem(text, at, span, part) : default;
    }

    private static ClockSpan Digital(ChineseCursor cursor, int at, bool hasPart)
    {
        if (!cursor.TakeNumber(out var hour) || !hour.Digits || hour.Length > 2 || hour.Value > 24 || !(cursor.Take(':') || (hasPart && cursor.Take('.'))) || !Minute(ref cursor, out var minute))
        {
            return default;
        }

        var second = 0;
        if (cursor.Take(':') && !Minute(ref cursor, out second))
        {
            cursor.At--;
        }

        _ = cursor.SeesAny(["分钟", "时候", "时间"]) || cursor.TakeAny("分", "时");
        return new ClockSpan(cursor.At - at, new TimeSpan(hour.Whole, minute, second), hour.Whole is >= 1 and <= 12 && cursor.Text[at] != '0');
    }

    private static bool Minute(ref ChineseCursor cursor, out int minute)
    {
        minute = 0;
        if (!cursor.TakeNumber(out var number) || number.Length != 2 || number.Value > 59)
        {
            return false;
        }

        minute = number.Whole;
        return true;
    }

    private static ClockSpan Spoken(ChineseCursor cursor, int at, bool hasPart)
    {
        // 差一刻九点, 差5分8点
        var early = 0;
        if (cursor.Take('差') && !(TakeMinutes(ref cursor, out early) && early < 60))
        {
            return default;
        }

        if (!ChineseFew.Take(ref cursor, out var hour) && !cursor.TakeNumber(out hour))
        {
            return default;
        }

        _ = hasPart && hour.Value == 10 && cursor.Sees("来点") && cursor.Take('来');
        if (hour.Value > 24 || (hour.Spelled && hour.Length > 1 && cursor.Text[at] is not ('零' or '〇')) || !HourMark(ref cursor, at, hour, hasPart || early > 0))
        {
            return cursor.Text[at] == '零' ? default : Latin(cursor, at);
        }

        var minute = early > 0 ? -early : Minutes(ref cursor);
        if (minute == int.MinValue)
        {
            return default;
        }

        var time = TimeSpan.FromMinutes((hour.Whole * 60) + minute) + Seconds(ref cursor);
        return time < TimeSpan.Zero ? default : new ClockSpan(cursor.At - at, time, hour.Whole is >= 1 and <= 12);
    }

    private static bool HourMark(ref ChineseCursor cursor, int at, NumberSpan hour, bool certain)
    {
        if (cursor.TakeAny("点钟", "点整", "时整") || (cursor.Sees("点正") && !cursor.SeesAny(["点正在", "点正好", "点正常", "点正式", "点正是"]) && cursor.Take("点正")))
        {
            return true;
        }

        if (cursor.Take('时'))
        {
            return !cursor.SeesAny(["候", "间", "代", "常", "不", "而", "节", "段", "期", "光", "装", "尚"]);
        }

        if (!cursor.Take('点') || cursor.SeesAny(CountedThings) || cursor.Peek is '赞' or '点' or '击' or '餐' or '名' or '菜' or '火')
        {
            return false;
        }

        var before = at > 0 ? cursor.Text[at - 1] : '\0';
        var little = hour.Whole == 1 && !hour.Digits && !certain && !cursor.SeesAny(["半", "钟", "一刻", "三刻", "四十", "二十", "三十", "五十", "十", "到", "开", "零"])
            && (LittleBefore.Contains(before) || LittleAfter.Contains(cursor.Peek) || (ChineseScript.IsHan(before) && before is not ('十' or '天' or '日' or '号' or '午' or '晨' or '上' or '在' or '到' or '从' or '约' or '周' or '一' or '二' or '三' or '四' or '五' or '六' or '是' or '后' or '前' or '的')));
        // 3点5公里 is a decimal.
        var number = ChineseNumber.Read(cursor.Text, cursor.At);
        var after = new ChineseCursor(cursor.Text, cursor.At + 1);
        var decimalNumber = number.Found && number.Length == 1 && (after.IsEnd || ChineseScript.IsStop(after.Peek) || after.SeesAny(["米", "公里", "公斤", "公分", "千克", "克", "毫", "斤", "块", "元", "万", "度", "平", "倍", "升", "吨", "亿", "%", "折", "寸", "里", "个小时", "小时"]));
        return !little && !decimalNumber;
    }

    // The minutes after the hour; int.MinValue when what follows makes the hour impossible.
    private static int Minutes(ref ChineseCursor cursor)
    {
        if (cursor.Peek == '半' && !cursor.SeesAny(["半天", "半个", "半小时", "半年", "半价"]))
        {
            cursor.At++;
            return 30;
        }

        var start = cursor.At;
        if (cursor.TakeAny("差", "欠") && TakeMinutes(ref cursor, out var early) && early < 60)
        {
            return -early;
        }

        cursor.At = start;
        _ = cursor.TakeAny("过", "零", "〇");
        if (TakeMinutes(ref cursor, out var minutes))
        {
            return minutes;
        }

        cursor.At = start;
        if (cursor.TakeNumberThen(out _, "分"))
        {
            // 8点70分: no such minute, so no such time.
            return int.MinValue;
        }

        cursor.At = start;
        var zero = cursor.TakeAny("零", "〇");
        if (cursor.TakeNumber(out var bare) && !zero && bare is { Spelled: true, Length: 2 } && bare.Whole % 5 > 0)
        {
            // 三点一四 is a number.
            return int.MinValue;
        }

        if (bare.Found && bare.Value < 60 && (bare.Value >= 10 || zero || (bare.Digits && bare.Length == 2))
            && !cursor.SeesAny(["个", "人", "号", "楼", "点", "月", "天", "小时", "位", "元", "块", "度", "年", "单元", "栋", "层", "家", "周", "岁", "户", "次", "名", "件"]) && !IsFew(cursor))
        {
            return bare.Whole;
        }

        cursor.At = start;
        return 0;
    }

    // 三点二十到三十个人, but 三点二十到四点
    private static bool IsFew(ChineseCursor cursor) => cursor.TakeAny("到", "-") && cursor.TakeNumber(out _) && !cursor.SeesAny(["点", "时", ":"]);

    private static TimeSpan Seconds(ref ChineseCursor cursor)
    {
        var start = cursor.At;
        if (cursor.Before is '分' or '半' && cursor.TakeNumberThen(out var seconds, "秒钟", "秒") && seconds.Value < 60)
        {
            return TimeSpan.FromSeconds(seconds.Whole);
        }

        cursor.At = start;
        return TimeSpan.Zero;
    }

    private static bool TakeMinutes(ref ChineseCursor cursor, out int minutes)
    {
        var start = cursor.At;
        minutes = 0;
        if (cursor.TakeNumber(out var number) && number.Value < 60)
        {
            if (number.Whole is 1 or 2 or 3 && cursor.Take('刻'))
            {
                _ = cursor.Take('钟');
                minutes = number.Whole * 15;
                return true;
            }

            if (cursor.TakeAny("分钟", "分"))
            {
                minutes = number.Whole;
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    private static ClockSpan Latin(ChineseCursor cursor, int at)
    {
        cursor.At = at;
        return cursor.TakeNumber(out var hour) && hour.Digits && hour.Value is >= 1 and <= 12 && (cursor.Take(' ') || true) && cursor.SeesAny(["am", "pm", "a.m", "p.m", "o'clock"])
            ? new ClockSpan(cursor.At - at, TimeSpan.FromHours(hour.Whole), true)
            : default;
    }

    // The part of the day said before, or am and pm after, decide which half of the day it is.
    private static ClockSpan Meridiem(ReadOnlySpan<char> text, int at, ClockSpan span, DayPart? part)
    {
        var cursor = new ChineseCursor(text, at + span.Length);
        _ = cursor.Take(' ');
        if (cursor.TakeAny("p.m.", "pm", "p.m") || (span.Length > 2 && Letter(ref cursor, 'p')))
        {
            return new ClockSpan(cursor.At - at, span.Time.Hours < 12 && span.Open ? span.Time + TimeSpan.FromHours(12) : span.Time, false);
        }

        if (cursor.TakeAny("a.m.", "am", "a.m") || (span.Length > 2 && Letter(ref cursor, 'a')))
        {
            return new ClockSpan(cursor.At - at, span.Time.Hours == 12 ? span.Time - TimeSpan.FromHours(12) : span.Time, false);
        }

        _ = cursor.TakeAny("o'clock");
        return part is { } said && span.Open ? span with { Time = Shift(span.Time, said.Kind), Open = false } : span with { Length = Math.Max(span.Length, cursor.Before == 'k' ? cursor.At - at : 0) };
    }

    // 3:15p
    private static bool Letter(ref ChineseCursor cursor, char letter) =>
        cursor.Peek == letter && char.IsAsciiDigit(cursor.Before) && !(cursor.At + 1 < cursor.Text.Length && char.IsAsciiLetter(cursor.Text[cursor.At + 1])) && cursor.Take(letter);

    private static TimeSpan Shift(TimeSpan time, DayPartKind kind)
    {
        var hour = (int)time.TotalHours;
        var shift = kind switch
        {
            DayPartKind.SmallHours when hour == 12 => -12,
            DayPartKind.Noon when hour is >= 1 and <= 4 => 12,
            DayPartKind.Afternoon when hour < 12 => 12,
            DayPartKind.Evening => hour == 12 ? 12 : hour >= 5 ? 12 : 24,
            DayPartKind.Night => hour == 12 ? 12 : hour >= 6 ? 12 : 24,
            _ => 0,
        };
        return time + TimeSpan.FromHours(shift);
    }
}
