namespace CommunityBot.Dialogs.Understanding;

/// <summary>Makes a range of a moment with one open side: 下午5点之前, 9月起, 去年以来.</summary>
internal static class ChineseBound
{
    private static readonly string[] NotBefore = ["前天", "前面", "前头", "前台", "前门", "前院", "前厅", "前边", "前几", "前两", "前三", "前去", "前往", "前来"];

    private static readonly string[] NotAfter = ["后天", "后面", "后头", "后门", "后院", "后边", "后勤", "后半", "后台"];

    public static (int Length, TimeMeaning[] Meanings) Apply(ReadOnlySpan<char> text, int at, ChineseMoment moment, DateTime now)
    {
        var meanings = moment.Meanings(now);
        var cursor = new ChineseCursor(text, at + moment.Length);
        if (meanings.Length == 0)
        {
            return (moment.Length, meanings);
        }

        var said = meanings[0];
        if (!cursor.SeesAny(NotBefore) && cursor.TakeAny("之前", "以前", "前"))
        {
            var until = said.End ?? said.Start;
            return until <= now ? (cursor.At - at, meanings) : (cursor.At - at, [said with { Start = now, End = until }, said]);
        }

        if (cursor.TakeAny("以来", "至今", "到现在", "到今天"))
        {
            return said.Start < now ? (cursor.At - at, [said with { End = now }]) : (moment.Length, meanings);
        }

        if (!cursor.SeesAny(NotAfter) && cursor.TakeAny("之后", "以后", "过后", "开始", "起", "后"))
        {
            _ = cursor.TakeAny("至今", "到现在");
            return (cursor.At - at, said.Start < now && said.End is not null ? [said with { End = now }, said with { End = null }] : [said with { End = null }, said]);
        }

        return (moment.Length, meanings);
    }
}
