namespace CommunityBot.Dialogs.Understanding;

/// <summary>Reads ranges whose open side is said before them: 自从2018年, 自去年以来, 截止到周五, 截至12月5日.</summary>
internal static class ChineseSince
{
    public static bool StartsAt(char character) => character is '自' or '截';

    public static (int Length, TimeMeaning[] Meanings) Read(ReadOnlySpan<char> text, int at, DateTime now)
    {
        var cursor = new ChineseCursor(text, at);
        var until = cursor.TakeAny("截止到了", "截止到", "截至到", "截止至", "截止", "截至");
        var since = !until && cursor.TakeAny("自从");
        if (!until && !since && !cursor.Take('自'))
        {
            return default;
        }

        if (!until && ChineseTimeRange.Read(text, cursor.At, now) is { Length: > 0 } range)
        {
            return (cursor.At + range.Length - at, range.Meanings);
        }

        var moment = ChineseMoment.Read(text, cursor.At, now);
        if (moment.Length == 0 || moment.IsImpossible || moment.Meanings(now) is not [var said, ..])
        {
            return default;
        }

        var bound = ChineseBound.Apply(text, cursor.At, moment, now);
        var length = cursor.At + moment.Length - at;
        if (until)
        {
            return (length, [ChineseBound.Until(said.End ?? said.Start, now)]);
        }

        // 自从去年 begins there; 自 alone asks for 起 or 以来.
        return bound.Length > moment.Length ? (cursor.At + bound.Length - at, bound.Meanings)
            : since ? (length, [said with { End = said.Start < now ? now : null }, said with { End = null }])
            : default;
    }
}
