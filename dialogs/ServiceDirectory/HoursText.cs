using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Says days, hours and whether a place is open.</summary>
/// <param name="today">The day on which it is said, from which 明天 and 周一 are counted.</param>
internal sealed class HoursText(DateOnly today)
{
    private static readonly Wording Words = new(typeof(HoursText));

    /// <summary>The day on which it is said.</summary>
    public DateOnly Today => today;

    /// <summary>Whether the hours of the day are asked for, and not only whether a place is open.</summary>
    public bool TellsHours { get; init; }

    /// <summary>Whether only the end of them is, which the state of an open place tells already.</summary>
    public bool TellsEnd { get; init; }

    /// <summary>The state of a place, in words that follow its name.</summary>
    public string State(Found found) => found.State switch
    {
        _ when TellsHours && OfToday(found) is { } hours => hours,
        OpenState.Open { Until: { } until } => Words.Format("OpenUntil", Moment(until, found.Day.Date)),
        OpenState.Open => Words["OpenAroundTheClock"],
        OpenState.Closed closed => Closed(closed, found),
        OpenState.Unknown => Words.Format("HoursOfDayUncertain", DayOf(found)),
        OpenState.Suspended => Words["Suspended"],
        _ => Words["Unverified"],
    };

    /// <summary>That a place is shut and since when, without when it opens again.</summary>
    public string Shut(Found found) => found.State switch
    {
        OpenState.Closed { For: { } closure } => closure.Reason,
        OpenState.Closed { Since: { } since } => Words.Format("ClosedSince", ClosingTime(since, found.Service)),
        OpenState.Closed { Opens: { } opens } when DateOnly.FromDateTime(opens) == found.Day.Date => Words.Format("OpensLaterToday", Moment(opens, found.Day.Date)),
        OpenState.Closed => Words.Format("RestsOn", DayOf(found)),
        _ => State(found),
    };

    /// <summary>The hours of a day: 09:00–18:00.</summary>
    public static string Hours(DayHours hours) =>
        !hours.IsKnown ? Words["HoursUncertain"]
        : hours.IsClosed ? HoursWords.Closed
        : hours == DayHours.AroundTheClock ? HoursWords.AroundTheClock
        : string.Join(ServiceDirectoryText.ListSeparator, hours.Spans.Select(Span));

    /// <summary>A day: nothing for today, 明天, a weekday within the week, otherwise the date.</summary>
    public string Day(DateOnly date) => (date.DayNumber - today.DayNumber) switch
    {
        0 => "",
        1 => Words["Tomorrow"],
        > 1 and < 7 => Weekday(date),
        _ => Date(date),
    };

    /// <summary>A day by a name of its own: 今天, 明天, 周六, otherwise the date.</summary>
    public string Named(DateOnly date) => date == today ? Words["Today"] : Day(date);

    /// <summary>A date without guesswork; the year only when it is another one.</summary>
    public string Date(DateOnly date) =>
        date.Year == today.Year || Math.Abs(date.DayNumber - today.DayNumber) < 180
            ? Words.Format("Date", date.Month, date.Day)
            : Words.Format("DateWithYear", date.Year, date.Month, date.Day);

    /// <summary>A date with the festival it is.</summary>
    public string Date(CalendarDay day) => day.Date == today ? Words["Today"] : Date(day.Date) + day.Name;

    /// <summary>An instant: the time alone on the day spoken of, otherwise with its day.</summary>
    public string Moment(DateTime moment, DateOnly spokenOf)
    {
        var date = DateOnly.FromDateTime(moment);
        var time = Time(moment.Hour * 60 + moment.Minute);
        return date == spokenOf ? time
            : date == spokenOf.AddDays(1) && moment.TimeOfDay <= TimeSpan.FromHours(5) ? (moment.TimeOfDay == TimeSpan.Zero ? Time(OpeningSpan.Day) : Words["NextDay"] + time)
            : Day(date) + time;
    }

    // 「几点关门」 before it has opened is not answered by when it opens.
    private string? OfToday(Found found) =>
        !(TellsEnd && found.IsOpen) && found is { State: OpenState.Open { Until: not null } or OpenState.Closed { For: null } } && found.Day.Date == today && found.Service.Hours.On(found.Day) is { IsKnown: true, IsClosed: false } hours
            ? Words.Format(found.IsOpen ? "HoursAndOpen" : "HoursAndShut", Named(today), Hours(hours))
            : null;

    private string Closed(OpenState.Closed closed, Found found)
    {
        var shut = Shut(found);
        if (closed.Opens is not { } opens || (closed is { Since: null, For: null } && DateOnly.FromDateTime(opens) == found.Day.Date))
        {
            return shut;
        }

        var when = Moment(opens, found.Day.Date);
        return shut + ServiceDirectoryText.Comma + Words.Format(closed.For is not null ? "Resumes" : closed.Since is null ? "Opens" : "OpensAgain", when);
    }

    private string DayOf(Found found) => found.Day switch
    {
        { Kind: DayKind.Holiday, Name: { } name } => name,
        { Date: var date } when date == today => Words["Today"],
        _ => Words["ThatDay"],
    };

    // The weekday is named where it explains the hour: 「周日18:00已关」 although other days go on until 20:30.
    private static string ClosingTime(DateTime since, Service service)
    {
        var day = DateOnly.FromDateTime(since);
        var usual = service.Hours.Week.GroupBy(hours => hours).MaxBy(group => group.Count())!.Key;
        var today = service.Hours.On(new CalendarDay(day, DayKind.Ordinary));
        var time = Time(since.Hour * 60 + since.Minute);
        return today == usual ? time : Weekday(day) + time;
    }

    private static string Span(OpeningSpan span) =>
        Words.Format("Span", Time(span.Start), span.End > OpeningSpan.Day ? Words["NextDay"] + Time(span.End - OpeningSpan.Day) : Time(span.End));

    private static string Weekday(DateOnly date) => Words.List("Weekdays")[((int)date.DayOfWeek + 6) % 7];

    private static string Time(int minutes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
