using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words of the events slice.</summary>
internal static class EventsText
{
    private static readonly Wording Words = new(typeof(EventsText));

    // So far ahead a month and a day alone would be taken for this year's.
    private const int SoonDays = 14;
    private const int SameDayNextYear = 300;

    public static string MenuFind => Words[nameof(MenuFind)];

    public static string MenuFindExample => Words[nameof(MenuFindExample)];

    public static string RuleNotUnderstood => Words[nameof(RuleNotUnderstood)];

    public static string RuleGivesNothing => Words[nameof(RuleGivesNothing)];

    public static string NotALunarDay => Words[nameof(NotALunarDay)];

    public static string TwoRules => Words[nameof(TwoRules)];

    public static string NotListed => Words[nameof(NotListed)];

    public static string NothingAtAll => Words[nameof(NothingAtAll)];

    public static string SubjectToNotice => Words[nameof(SubjectToNotice)];

    public static string Soonest => Words[nameof(Soonest)];

    public static string NoMore => Words[nameof(NoMore)];

    public static string WhichEvent => Words[nameof(WhichEvent)];

    public static string WhichOfList => Words[nameof(WhichOfList)];

    public static string Elsewhere => Words[nameof(Elsewhere)];

    public static string UnderWay => Words[nameof(UnderWay)];

    public static string AudienceUnknown => Words[nameof(AudienceUnknown)];

    public static string CalendarName => Words[nameof(CalendarName)];

    public static string Separator => Words[nameof(Separator)];

    public static string RulePartNotAllowed(string part) => Words.Format(nameof(RulePartNotAllowed), part);

    public static string StartNotByRule(string first) => Words.Format(nameof(StartNotByRule), first);

    public static string StartNotByMoon(string nearest) => Words.Format(nameof(StartNotByMoon), nearest);

    public static string NothingToLeaveOut(DateTime time) => Words.Format(nameof(NothingToLeaveOut), PlainDay(DateOnly.FromDateTime(time)) + Clock(time));

    public static string NoSuchTime(string said) => Words.Format(nameof(NoSuchTime), said);

    public static string NoSuchFestival(string said) => Words.Format(nameof(NoSuchFestival), said);

    public static string NothingOf(string titles) => Words.Format(nameof(NothingOf), titles);

    public static string Next(string title, string when, string venue) => Words.Format(nameof(Next), title, when, venue);

    public static string Undated(string titles) => Words.Format(nameof(Undated), titles);

    public static string Cancelled(string titles) => Words.Format(nameof(Cancelled), titles);

    /// <summary>What is said of an event to somebody who asks what the weather will be.</summary>
    public static string ForecastUnknown => Words[nameof(ForecastUnknown)];

    public static string NoNextYet => Words[nameof(NoNextYet)];

    public static string Over(string titles, string end) => Words.Format(nameof(Over), titles, end);

    public static string OverAll(string day) => Words.Format(nameof(OverAll), day);

    public static string StoppedOnce(string title, string days, string next) => Words.Format(nameof(StoppedOnce), title, days, next);

    public static string StoppedForHoliday(string title, string days, string next) => Words.Format(nameof(StoppedForHoliday), title, days, next);

    public static string StoppedBriefly(string titles) => Words.Format(nameof(StoppedBriefly), titles);

    public static string MovedTo(string title, string days, string holiday, string when) => Words.Format(nameof(MovedTo), title, days, holiday, when);

    public static string MovedFor(string holiday) => Words.Format(nameof(MovedFor), holiday);

    public static string MovedByStaff(string title, string planned, string now) => Words.Format(nameof(MovedByStaff), title, planned, now);

    public static string MovedFrom(string planned) => Words.Format(nameof(MovedFrom), planned);

    /// <summary>A time as changed from another: only what differs is told of the day.</summary>
    public static string NewTime(DateTime from, DateTime to, DateOnly today) =>
        from.Date == to.Date ? Clock(to) : Day(DateOnly.FromDateTime(to), today) + Clock(to);

    public static string Resumes(string day, string clock) => Words.Format(nameof(Resumes), day, clock);

    public static string Heading(string text) => Words.Format(nameof(Heading), text);

    public static string Range(string from, string to) => Words.Format(nameof(Range), from, to);

    public static string Numbered(int number, string line) => Words.Format(nameof(Numbered), number, line);

    public static string Line(string when, string title, string venue) => Words.Format(nameof(Line), when, title, venue);

    public static string Daily(string clock) => Words.Format(nameof(Daily), clock);

    public static string Several(string first, int count, string clock) => Words.Format(nameof(Several), first, count, clock);

    public static string More(int left) => Words.Format(nameof(More), left);

    public static string AndOthers(string titles) => Words.Format(nameof(AndOthers), titles);

    public static string Registration(RegistrationKind kind) => Words[kind.ToString()];

    public static string Aside(string text) => Words.Format(nameof(Aside), text);

    public static string Sentence(string text) => Words.Format(nameof(Sentence), text);

    public static string Join(IEnumerable<string> parts) => string.Join(Separator, parts);

    public static string AskOffice(string phone, string hours) => Words.Format(nameof(AskOffice), phone, hours);

    /// <summary>A time of day: 19:00.</summary>
    public static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>周六.</summary>
    public static string Weekday(DateOnly date) => Weekday((int)date.DayOfWeek);

    /// <summary>The same by number, 0 for 周日.</summary>
    public static string Weekday(int day) => Words.List("Weekdays")[day];

    /// <summary>A date with its weekday: 11月28日周六.</summary>
    public static string PlainDay(DateOnly date) => Words.Format("Day", date.Month, date.Day, Weekday(date));

    /// <summary>A date as seen from today: 明天（28日周六）, 11月30日周一.</summary>
    public static string Day(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => Near(Words["Today"], date),
        1 => Near(Words["Tomorrow"], date),
        2 => Near(Words["DayAfterTomorrow"], date),
        > SameDayNextYear => Words.Format("Year", date.Year) + PlainDay(date),
        _ => PlainDay(date),
    };

    /// <summary>The same in a list, where there is no room: 明天, 11月30日周一.</summary>
    public static string ShortDay(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => Words["Today"],
        1 => Words["Tomorrow"],
        2 => Words["DayAfterTomorrow"],
        _ => Day(date, today),
    };

    /// <summary>A stretch of days: 28日周六到29日周日, and with its months once it is further off.</summary>
    public static string Days(DateOnly first, DateOnly last, DateOnly today) => last.DayNumber - today.DayNumber < SoonDays
        ? Range(Words.Format("ShortDate", first.Day, Weekday(first)), Words.Format("ShortDate", last.Day, Weekday(last)))
        : Range(PlainDay(first), PlainDay(last));

    /// <summary>What a phone's calendar tells of an event besides when and where.</summary>
    public static string CalendarDescription(CommunityEvent community)
    {
        var bring = community.Bring.IsEmpty ? "" : Words.Format("CalendarBring", Join(community.Bring));
        var weather = community.Weather.Length == 0 ? "" : Sentence(community.Weather);
        return Words.Format("CalendarNotes", Registration(community.Registration), bring + weather) + Words["CalendarNotice"];
    }

    public static string CalendarNameOf(string category) => Words.Format(nameof(CalendarNameOf), category);

    public static string CalendarLink(string title, string address) => Words.Format(nameof(CalendarLink), title, address);

    public static string NoCalendarLink(string title, string when) => Words.Format(nameof(NoCalendarLink), title, when);

    public static string Bring(string title, string things) => Words.Format(nameof(Bring), title, things);

    public static string BringNothing(string title) => Words.Format(nameof(BringNothing), title);

    /// <summary>That places taken before at another event are given back; nothing where there is no room to say so.</summary>
    public static string TheOneOf(DateOnly day) => Words.Format(nameof(TheOneOf), PlainDay(day));

    /// <summary>A thing that is there to be used: 「有没有老花镜」.</summary>
    public static string HasIt(string title, string venue, string thing) => Words.Format(nameof(HasIt), title, venue, thing);

    /// <summary>Of a trade that comes for just what is asked: 「修拉链管不管」.</summary>
    public static string MadeForIt(string title) => Words.Format(nameof(MadeForIt), title);

    public static string Released(string title) => Words.Format(nameof(Released), title);

    public static string Place(string title, string venue, string asides) => Words.Format(nameof(Place), title, venue, asides);

    public static string Time(string title, string day, string from, string to, string venue) => Words.Format(nameof(Time), title, day, from, to, venue);

    public static string HowToTakePart(string title, string how, string limit) => Words.Format(nameof(HowToTakePart), title, how, limit);

    public static string Capacity(int places) => Words.Format(nameof(Capacity), places);

    public static string PriceUnknown(string title) => Words.Format(nameof(PriceUnknown), title);

    public static string Pattern(string title, string days, string from, string to, string venue) => Words.Format(nameof(Pattern), title, days, from, to, venue);

    /// <summary>A wording of rules, by its name (<see cref="RuleWords"/>).</summary>
    public static string Rule(string name, params ReadOnlySpan<object?> values) => Words.Format(name, values);

    public static string ProgrammeUnknown(string title) => Words.Format(nameof(ProgrammeUnknown), title);

    public static string DetailUnknown(string title) => Words.Format(nameof(DetailUnknown), title);

    public static string ReasonUnknown(string title) => Words.Format(nameof(ReasonUnknown), title);

    /// <summary>A day whose words were not understood is asked for again, and not taken for today.</summary>
    public static string UnclearDay(string said) => Words.Format(nameof(UnclearDay), said);

    public static string WaitlistMeans => Words[nameof(WaitlistMeans)];

    public static string NoWaitlist(string title) => Words.Format(nameof(NoWaitlist), title);

    public static string WhoUnknown(string title) => Words.Format(nameof(WhoUnknown), title);

    public static string WeatherRule(string title, string rule) => Words.Format(nameof(WeatherRule), title, rule);

    public static string WeatherUnknown(string title) => Words.Format(nameof(WeatherUnknown), title);

    /// <summary>Yes or no before the audience; nothing where the files do not decide it.</summary>
    public static string AudienceFits(bool? fits) => fits is { } may ? Words[may ? "AudienceFits" : "AudienceFitsNot"] : "";

    public static string AskThere(string title, string when) => Words.Format(nameof(AskThere), title, when);

    public static string Audience(string title, string audience, string minors) => Words.Format(nameof(Audience), title, audience, minors);

    private static string Near(string word, DateOnly date) => Words.Format(nameof(Near), word, date.Day, Weekday(date));
}
