namespace CommunityBot.Dialogs.Understanding;

/// <summary>A part of the day.</summary>
/// <param name="From">The hour it begins.</param>
/// <param name="To">The hour it ends; beyond 24 when it runs into the next day.</param>
/// <param name="Kind">How hours said with it are meant.</param>
internal readonly record struct DayPart(int From, int To, DayPartKind Kind);

/// <summary>How an hour said with a part of the day is meant.</summary>
internal enum DayPartKind
{
    /// <summary>凌晨: hours as they are, on the day named.</summary>
    SmallHours,

    /// <summary>早上, 上午: hours as they are.</summary>
    Morning,

    /// <summary>中午.</summary>
    Noon,

    /// <summary>下午, 傍晚.</summary>
    Afternoon,

    /// <summary>晚上: twelve is the midnight after.</summary>
    Evening,

    /// <summary>半夜, 夜里: small hours belong to the night that began on the day named.</summary>
    Night,
}

/// <summary>Reads parts of the day: 早上, 晌午, 后半夜.</summary>
internal static class ChineseDayPart
{
    private static readonly (string Word, DayPart Part)[] Parts =
    [
        ("大清早", new(6, 9, DayPartKind.Morning)), ("一大早", new(6, 9, DayPartKind.Morning)), ("一早", new(6, 9, DayPartKind.Morning)), ("大早上", new(6, 9, DayPartKind.Morning)), ("清早", new(6, 9, DayPartKind.Morning)), ("清晨", new(5, 8, DayPartKind.Morning)),
        ("早晨", new(6, 9, DayPartKind.Morning)), ("早上", new(6, 10, DayPartKind.Morning)), ("早起", new(6, 9, DayPartKind.Morning)), ("晨间", new(6, 9, DayPartKind.Morning)), ("早间", new(6, 9, DayPartKind.Morning)), ("朝早", new(6, 9, DayPartKind.Morning)), ("凌晨", new(0, 6, DayPartKind.SmallHours)), ("拂晓", new(4, 6, DayPartKind.SmallHours)), ("黎明", new(4, 6, DayPartKind.SmallHours)),
        ("上午", new(8, 12, DayPartKind.Morning)), ("前晌", new(8, 12, DayPartKind.Morning)), ("头晌", new(8, 12, DayPartKind.Morning)), ("午前", new(8, 12, DayPartKind.Morning)),
        ("中午", new(11, 14, DayPartKind.Noon)), ("正午", new(11, 14, DayPartKind.Noon)), ("晌午", new(11, 14, DayPartKind.Noon)), ("晌火", new(11, 14, DayPartKind.Noon)), ("午间", new(11, 14, DayPartKind.Noon)),
        ("下午", new(12, 18, DayPartKind.Afternoon)), ("午后", new(12, 18, DayPartKind.Afternoon)), ("后晌", new(12, 18, DayPartKind.Afternoon)), ("后半晌", new(14, 18, DayPartKind.Afternoon)), ("晏昼", new(12, 18, DayPartKind.Afternoon)), ("傍晚", new(17, 19, DayPartKind.Afternoon)), ("傍黑", new(17, 19, DayPartKind.Afternoon)), ("擦黑", new(17, 19, DayPartKind.Afternoon)), ("黄昏", new(17, 19, DayPartKind.Afternoon)),
        ("大晚上", new(18, 24, DayPartKind.Evening)), ("晚上", new(18, 24, DayPartKind.Evening)), ("晚间", new(18, 24, DayPartKind.Evening)), ("夜晚", new(18, 24, DayPartKind.Evening)), ("黑夜", new(18, 24, DayPartKind.Evening)), ("黑里", new(18, 24, DayPartKind.Evening)), ("黑咧", new(18, 24, DayPartKind.Evening)), ("黑了", new(18, 24, DayPartKind.Evening)),
        ("后半夜", new(24, 30, DayPartKind.Night)), ("大半夜", new(23, 29, DayPartKind.Night)), ("前半夜", new(21, 24, DayPartKind.Night)), ("半夜", new(23, 29, DayPartKind.Night)), ("深夜", new(22, 28, DayPartKind.Night)), ("午夜", new(24, 26, DayPartKind.Night)), ("夜里", new(22, 29, DayPartKind.Night)), ("夜间", new(20, 30, DayPartKind.Night)),
        ("白天", new(6, 18, DayPartKind.Noon)), ("白日", new(6, 18, DayPartKind.Noon)),
    ];

    private static readonly (string Word, DayPart Part)[] Short =
    [
        ("早", new(6, 10, DayPartKind.Morning)), ("晨", new(6, 9, DayPartKind.Morning)), ("晚", new(18, 24, DayPartKind.Evening)), ("夜", new(18, 24, DayPartKind.Evening)), ("黑", new(18, 24, DayPartKind.Evening)),
    ];

    /// <summary>Takes a part of the day; the one-character ones only where a date stands before or a clock after.</summary>
    public static bool Take(ref ChineseCursor cursor, bool afterDate, out DayPart part)
    {
        foreach (var (word, meaning) in Parts)
        {
            if (cursor.Take(word))
            {
                part = meaning;
                _ = cursor.TakeAny("的时候", "时分", "那会儿");
                return true;
            }
        }

        foreach (var (word, meaning) in Short)
        {
            if (cursor.Sees(word) && IsShortHere(cursor, afterDate))
            {
                cursor.At++;
                part = meaning;
                return true;
            }
        }

        part = default;
        return false;
    }

    private static bool IsShortHere(ChineseCursor cursor, bool afterDate)
    {
        var after = cursor;
        after.At++;
        if (after.SeesAny(["点名", "饭", "餐", "市", "会", "班", "年", "辈", "就", "已", "点铺", "报", "教", "了", "高峰", "些", "到", "于", "安", "场"]))
        {
            return false;
        }

        var hour = ChineseNumber.Read(after.Text, after.At);
        after.At += hour.Length;
        return hour.Found ? after.Peek is '点' or ':' || (after.Peek == '时' && !after.SeesAny(["时候", "时间"])) : afterDate;
    }
}
