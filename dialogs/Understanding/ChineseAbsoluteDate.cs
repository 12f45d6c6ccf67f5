namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads dates by number: 2026年11月27日, 11月27号, 27号, 下个月3号, and those of ChineseWrittenDate.</summary>
internal static class ChineseAbsoluteDate
{
    // What follows N号 when it numbers a thing and not a day.
    public static readonly string[] NumberedThings =
    [
        "楼", "栋", "门", "线", "院", "店", "柜", "库", "单元", "厅", "车", "桌", "机", "仓", "室", "文", "路", "公馆", "码", "井", "房", "出口", "电梯", "箱", "球", "窗口", "岗", "桩", "棚", "梯", "灯", "杆", "患者", "商铺", "摊", "车位", "选手", "字", "垃圾", "住宅", "家属", "住户", "商业", "泵", "水表", "电表", "弄", "片", "网格", "台", "阀", "公寓", "人", "电池", "染", "字母",
    ];

    private static readonly string[] NumberedBefore = ["会议室", "房间", "工位", "车位", "包间", "包厢", "诊室", "窗口", "柜台", "教室", "病房", "考场", "站台"];

    public static DaySpan Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var written = ChineseWrittenDate.Read(text, at, now);
        if (written.Length > 0)
        {
            return written;
        }

        var cursor = new ChineseCursor(text, at);
        var (yearLength, year) = ChineseDate.YearAnchor(text, at, now);
        cursor.At += yearLength;
        if (RelativeMonth(ref cursor, now) is { } month)
        {
            _ = cursor.Take('的');
            // 下月8 needs no 号; 上月8吨 counts.
            return Day(ref cursor, out var named, marked: false) && !(char.IsAsciiDigit(cursor.Before) && ChineseMeasures.SeesUnit(cursor)) && !(ChineseNumber.IsPart(cursor.Before) && !char.IsAsciiDigit(cursor.Before)) ? Build(cursor.At - at, yearLength > 0 ? year : month.Year, month.Month, named, true, now) : default;
        }

        _ = yearLength > 0 && cursor.Take(',');
        var start = cursor.At;
        if (MonthNumber(ref cursor, out var monthNumber) && !cursor.Take('份') && Day(ref cursor, out var day, marked: false))
        {
            return Build(cursor.At - at, yearLength > 0 ? year : null, monthNumber, day, yearLength > 0, now);
        }

        cursor.At = start;
        if (MonthNumber(ref cursor, out _) && cursor.TakeNumberThen(out var beyond, "日", "号") && beyond.Value > 31)
        {
            // 13月40日
            return DaySpan.Refused(cursor.At - at);
        }

        cursor.At = start;
        return yearLength == 0 && !IsNumbered(text[..at]) && !ChineseNumber.IsPart(cursor.Before) && cursor.Before is not ('-' or '.' or '月' or '第' or '#') && Day(ref cursor, out var alone)
            ? Next(cursor.At - at, alone, now)
            : default;
    }

    /// <summary>本月, 下个月, 上上个月 as the month's first day; null when none is said.</summary>
    public static DateTime? RelativeMonth(ref ChineseCursor cursor, DateTime now) =>
        cursor.TakeOne([("下下个月", 2), ("下下月", 2), ("上上个月", -2), ("上上月", -2), ("下个月", 1), ("下一个月", 1), ("下月", 1), ("次月", 1), ("上个月", -1), ("上一个月", -1), ("前个月", -1), ("上一月", -1), ("上1月", -1), ("下一月", 1), ("上月", -1), ("这个月", 0), ("今个月", 0), ("这月", 0), ("本月", 0), ("当月", 0), ("同月", 0)], out var offset) || MonthsAway(ref cursor, out offset)
            ? ChineseDays.MonthOf(now).AddMonths(offset)
            : null;

    // 3个月后10号: a day of the month after it makes a month of the distance.
    private static bool MonthsAway(ref ChineseCursor cursor, out int offset)
    {
        var start = cursor.At;
        offset = 0;
        if (!ChineseNumber.IsPart(cursor.Before) && cursor.TakeNumberThen(out var number, "个月") && number.Value <= 60 && cursor.TakeOne([("之后的", 1), ("之后", 1), ("后的", 1), ("后", 1), ("前的", -1), ("前", -1)], out var side))
        {
            offset = side * number.Whole;
            var day = cursor;
            if (day.TakeNumberThen(out _, "号", "日"))
            {
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    // 会议室2号, 工位3号
    private static bool IsNumbered(ReadOnlySpan<char> before)
    {
        foreach (var thing in NumberedBefore)
        {
            if (before.EndsWith(thing))
            {
                return true;
            }
        }

        return false;
    }

    // 十二月, 元月
    private static bool MonthNumber(ref ChineseCursor cursor, out int month)
    {
        month = 1;
        if (cursor.TakeAny("元月"))
        {
            return true;
        }

        var counted = cursor.Peek is '两' or '俩' or '仨';
        var taken = cursor.TakeNumberThen(out var number, "月");
        month = number.Whole;
        return taken && !counted;
    }

    /// <summary>The day of the month with its 号 or 日.</summary>
    private static bool Day(ref ChineseCursor cursor, out int day, bool marked = true)
    {
        var start = cursor.At;
        day = 0;
        // 两日 and 90日 are lengths.
        if (cursor.Peek is not ('两' or '俩' or '仨') && cursor.TakeNumber(out var number) && number.Value is >= 1 and < 100 && !(number.Value >= 40 && cursor.Peek == '日') && (cursor.TakeAny("号", "日") || SharesMark(cursor, number) || !marked))
        {
            day = number.Whole;
            // 11月27号楼: a number of a building after a month says nothing of a day; 11月3个 counts.
            var bare = cursor.Before is not ('号' or '日') && !SharesMark(cursor, number);
            if (!(cursor.Before == '号' && cursor.SeesAny(NumberedThings) && !cursor.SeesAny(["房东", "房租", "房贷"])) && !(cursor.Before == '日' && cursor.SeesAny(["内", "之内", "以内", "游", "元"]))
                && !(bare && (cursor.SeesAny(["到今", "个", "点", "时", ":", "楼", "栋", "单元", "月", "年", "天", "次", "人", "户", "万", "千", "元", "块", "岁", "度"]) || number.Value > 31)))
            {
                return true;
            }
        }

        cursor.At = start;
        return false;
    }

    // 28、29号: the days of a list share the mark of the last.
    private static bool SharesMark(ChineseCursor cursor, NumberSpan number)
    {
        for (var listed = 0; listed < 6 && number.Value <= 31 && cursor.TakeAny("、", "和", "跟", "或者", "或"); listed++)
        {
            if (!cursor.TakeNumber(out number) || number.Value is < 1 or > 31)
            {
                return false;
            }

            if (cursor.TakeAny("号", "日"))
            {
                return !cursor.SeesAny(NumberedThings);
            }
        }

        return false;
    }

    /// <summary>A day, refused where there is none such; the next one where no year was said.</summary>
    public static DaySpan Build(int length, int? year, int month, int day, bool anchored, DateTime now)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return DaySpan.Refused(length);
        }

        if (year is { } said)
        {
            return ChineseDays.Date(said, month, day) is { } date ? DaySpan.Day(length, date) with { Anchored = anchored } : DaySpan.Refused(length);
        }

        // 2月29号 exists in leap years only: the next one there is.
        for (var candidate = now.Year; candidate <= now.Year + 4; candidate++)
        {
            if (ChineseDays.Date(candidate, month, day) is { } date && (date >= now.Date || candidate > now.Year))
            {
                var past = ChineseDays.Date(now.Year, month, day) is { } passed && passed < now.Date ? passed : (DateTime?)null;
                return month != 2 && candidate > now.Year + 1 ? DaySpan.Refused(length) : DaySpan.Day(length, date, past);
            }
        }

        return DaySpan.Refused(length);
    }

    private static DaySpan Next(int length, int day, DateTime now)
    {
        if (day > 31)
        {
            return DaySpan.Refused(length);
        }

        var month = ChineseDays.MonthOf(now);
        for (var ahead = 0; ahead < 3; ahead++, month = month.AddMonths(1))
        {
            if (ChineseDays.Date(month.Year, month.Month, day) is { } date && date >= now.Date)
            {
                var past = ahead > 0 ? ChineseDays.Date(now.Year, now.Month, day) : null;
                return DaySpan.Day(length, date, past);
            }
        }

        return DaySpan.Refused(length);
    }
}
