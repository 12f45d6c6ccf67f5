namespace CommunityBot.Dialogs.Understanding;

/// <summary>
/// A day, a part of a day, a clock time or any of them together, not yet set against the reference instant.
/// </summary>
internal readonly record struct ChineseMoment
{
    public int Length { get; init; }

    public DaySpan Days { get; init; }

    public DayPart? Part { get; private init; }

    public ClockSpan Clock { get; init; }

    public bool IsImpossible => Days.Impossible;

    /// <summary>The longest moment that starts at an index.</summary>
    /// <param name="text">Normalised words.</param>
    /// <param name="at">Where it must start.</param>
    /// <param name="now">The reference instant.</param>
    /// <param name="inherited">The part of the day said before, as in 下午3点到5点.</param>
    public static ChineseMoment Read(ReadOnlySpan<char> text, int at, DateTime now, DayPart? inherited = null)
    {
        var days = ChineseDate.Read(text, at, now);
        if (days.Impossible)
        {
            return Refused(text, at, days);
        }

        var cursor = new ChineseCursor(text, at + days.Length);
        if (days.Found)
        {
            _ = cursor.TakeAny("那天的", "那天", "当天", "这天", "的", ",", "就", "，");
            // The weekday said besides the date: 11月28号周六, 11月28日(星期六).
            if (ChineseWeekdayBeside.Take(ref cursor, ref days, now))
            {
                days = days with { Length = cursor.At - at };
                _ = cursor.Take(',');
            }

            // 2021.2.1.24:00
            _ = cursor.Peek == '.' && ChineseClock.Read(text, cursor.At + 1, null).Found && cursor.Take('.');
            _ = cursor.TakeAny("大约", "大概", "差不多", "约莫", "约", " ") || (cursor.Peek == 't' && ChineseNumber.Read(text, cursor.At + 1).Found && cursor.Take('t'));
        }

        var beforePart = cursor.At;
        var hasPart = ChineseDayPart.Take(ref cursor, days.Found, out var part);
        if (hasPart && cursor.Peek is '的' or ',' && ChineseClock.Read(text, cursor.At + 1, part).Found)
        {
            cursor.At++;
        }

        var clock = ChineseClock.Read(text, cursor.At, hasPart ? part : inherited);
        cursor.At += clock.Length;
        if (hasPart && !clock.Found && text[beforePart..cursor.At] is "正午")
        {
            clock = new ClockSpan(cursor.At - beforePart, TimeSpan.FromHours(12), false);
        }

        if (!hasPart && !clock.Found)
        {
            return days.Found ? new ChineseMoment { Length = days.Length, Days = days } : default;
        }

        if (hasPart && !clock.Found && !days.Found && !StandsAlone(text, at, cursor.At))
        {
            return default;
        }

        // 月底晚上8点 is on the last day.
        days = clock.Found && days.Closing ? DaySpan.Day(days.Length, days.End.AddDays(-1)) with { Anchored = days.Anchored } : days;
        _ = clock.Found && cursor.TakeAny("左右", "前后", "钟左右", "多钟", "多", "许", "来钟", "上下");
        return new ChineseMoment { Length = cursor.At - at, Days = days, Part = hasPart ? part : inherited, Clock = clock };
    }

    /// <summary>What it may mean, the likelier first, at most two.</summary>
    public TimeMeaning[] Meanings(DateTime now)
    {
        if (IsImpossible)
        {
            return [];
        }

        if (Clock.Found)
        {
            return ChineseClockReadings.Of(this, now);
        }

        if (Part is { } part)
        {
            var day = Days.Found ? Days.Start : part.To <= 24 && now.Hour >= part.To ? now.Date.AddDays(1) : now.Date;
            return Days is { Found: true, IsOneDay: false } ? [OfPart(Days.Start, part, false)] : [OfPart(day, part, !Days.Found)];
        }

        var whole = new TimeMeaning(Days.Start, Days.End);
        return Days.Other is { } other ? [whole, new TimeMeaning(other, Days.OtherEnd ?? (other + (Days.End - Days.Start)))] : [whole];
    }

    private static TimeMeaning OfPart(DateTime day, DayPart part, bool dayAssumed) => new(day.AddHours(part.From), day.AddHours(part.To), dayAssumed);

    // 2月30号下午三点: without the day there is no hour.
    private static ChineseMoment Refused(ReadOnlySpan<char> text, int at, DaySpan days)
    {
        var cursor = new ChineseCursor(text, at + days.Length);
        _ = cursor.TakeAny("的", ",");
        var hasPart = ChineseDayPart.Take(ref cursor, true, out var part);
        var clock = ChineseClock.Read(text, cursor.At, hasPart ? part : null);
        return new ChineseMoment { Length = hasPart || clock.Found ? cursor.At + clock.Length - at : days.Length, Days = days };
    }

    // 中午 in 中午饭 or 早上好 says nothing of a time.
    private static bool StandsAlone(ReadOnlySpan<char> text, int at, int end)
    {
        var after = new ChineseCursor(text, end);
        var impossible = after;
        if (impossible.TakeNumberThen(out var hour, "点") && hour.Value > 24)
        {
            return false;
        }

        return !after.SeesAny(["好", "饭", "安", "主演", "饰演", "演唱"]) && !(at > 0 && text[at - 1] is '每' or '老');
    }
}
