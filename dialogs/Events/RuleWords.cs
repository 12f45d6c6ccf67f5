using System.Globalization;

namespace CommunityBot.Dialogs.Events;

/// <summary>Says a rule as people do: 每天, 每周一、周三, 每月第二个周六, 每年7月1日. What is not said so simply is not said.</summary>
internal static class RuleWords
{
    private static readonly string[] Weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The words; null for an event without a rule, or with one of many parts.</summary>
    public static string? Say(CommunityEvent community)
    {
        if (community.Rule is null)
        {
            return null;
        }

        var parts = community.Rule.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var every = parts.TryGetValue("INTERVAL", out var interval) ? int.Parse(interval, CultureInfo.InvariantCulture) : 1;
        var days = parts.GetValueOrDefault("BYDAY")?.Split(',') ?? [];
        return parts.ContainsKey("BYSETPOS") ? null : (parts["FREQ"], days) switch
        {
            ("DAILY", []) => every == 1 ? EventsText.Rule("EveryDay") : EventsText.Rule("EveryDays", every),
            ("WEEKLY", _) => Weekly(days.Length == 0 ? [Weekdays[(int)community.Start.DayOfWeek]] : days, every),
            ("MONTHLY", [var day]) => Monthly(day, every),
            ("MONTHLY", []) => every == 1 ? EventsText.Rule("EveryMonthDay", community.Start.Day) : null,
            ("YEARLY", []) => every == 1 ? EventsText.Rule("EveryYear", community.Start.Month, community.Start.Day) : null,
            _ => null,
        };
    }

    private static string? Weekly(string[] days, int every)
    {
        var named = days.Select(day => Array.IndexOf(Weekdays, day)).ToArray();
        var said = named.Contains(-1) ? null : EventsText.Join(named.OrderBy(day => (day + 6) % 7).Select(EventsText.Weekday));
        return said is null ? null : every == 1 ? EventsText.Rule("EveryWeek", said) : EventsText.Rule("EveryWeeks", every, said);
    }

    // 2SA, -1FR
    private static string? Monthly(string day, int every) =>
        int.TryParse(day.AsSpan(0, day.Length - 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var which) && Array.IndexOf(Weekdays, day[^2..]) is >= 0 and var weekday && which is -1 or (>= 1 and <= 5)
            ? (every == 1 ? EventsText.Rule("EveryMonth") : EventsText.Rule("EveryMonths", every)) + (which == -1 ? EventsText.Rule("EveryLast", EventsText.Weekday(weekday)) : EventsText.Rule("EveryNth", which, EventsText.Weekday(weekday)))
            : null;
}
