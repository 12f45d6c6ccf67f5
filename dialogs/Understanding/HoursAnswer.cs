using System.Globalization;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>A stretch of a weekday as the window for people shows it: <c>{"day":"MO","start":"08:00","end":"12:00"}</c>.</summary>
internal sealed record HoursAnswer(string Day, string Start, string End)
{
    public static HoursAnswer Of(WeeklyInterval interval) => new(interval.Day.ToString()[..2].ToUpperInvariant(), Time(interval.Start), Time(interval.End));

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}");
}
