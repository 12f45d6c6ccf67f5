using System.Globalization;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words of the events slice.</summary>
internal static class EventsText
{
    private static readonly Wording Words = new(typeof(EventsText));

    // So far ahead a month and a day alone would be taken for this year's.
    private const int SameDayNextYear = 300;

    public static string MenuFind => Words[nameof(MenuFind)];

    public static string MenuFindExample => Words[nameof(MenuFindExample)];

    public static string RuleNotUnderstood => Words[nameof(RuleNotUnderstood)];

    public static string RuleTooDense => Words[nameof(RuleTooDense)];

    public static string StartNotByRule => Words[nameof(StartNotByRule)];

    public static string NotALunarDay => Words[nameof(NotALunarDay)];

    public static string WhichEvent => Words[nameof(WhichEvent)];

    public static string UnderWay => Words[nameof(UnderWay)];

    public static string NothingAtAll => Words[nameof(NothingAtAll)];

    public static string SubjectToNotice => Words[nameof(SubjectToNotice)];

    public static string Comma => Words[nameof(Comma)];

    public static string DayHeading(string day) => Words.Format(nameof(DayHeading), day);

    public static string Line(string clock, string title, string venue) => Words.Format(nameof(Line), clock, title, venue);

    public static string More(int count) => Words.Format(nameof(More), count);

    public static string NothingOf(string titles) => Words.Format(nameof(NothingOf), titles);

    public static string Next(string title, string when, string venue) => Words.Format(nameof(Next), title, when, venue);

    public static string Undated(string titles) => Words.Format(nameof(Undated), titles);

    public static string Over(string title, string end) => Words.Format(nameof(Over), title, end);

    public static string OverWithNext(string title, string end, string when, string venue) => Words.Format(nameof(OverWithNext), title, end, when, venue);

    public static string StoppedOnce(string title, string days, string next) => Words.Format(nameof(StoppedOnce), title, days, next);

    public static string StoppedForHoliday(string title, string days, string next, string unsure) => Words.Format(nameof(StoppedForHoliday), title, days, next, unsure);

    public static string Resumes(string day, string clock) => Words.Format(nameof(Resumes), day, clock);

    public static string Bring(string title, string things) => Words.Format(nameof(Bring), title, things);

    public static string BringNothing(string title) => Words.Format(nameof(BringNothing), title);

    public static string Place(string title, string venue, string aside) => Words.Format(nameof(Place), title, venue, aside);

    public static string Time(string title, string day, string from, string to, string venue) => Words.Format(nameof(Time), title, day, from, to, venue);

    public static string Registration(string title, string how, string limit) => Words.Format(nameof(Registration), title, how, limit);

    public static string RegistrationAt(string title, string how, string limit, string phone, string hours) => Words.Format(nameof(RegistrationAt), title, how, limit, phone, hours);

    public static string Capacity(int places) => Words.Format(nameof(Capacity), places);

    public static string Aside(string text) => Words.Format(nameof(Aside), text);

    public static string Sentence(string text) => Words.Format(nameof(Sentence), text);

    public static string Join(IEnumerable<string> parts) => string.Join(Words["Separator"], parts);

    /// <summary>A time of day: 19:00.</summary>
    public static string Clock(DateTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A date with its weekday: 11月28日（周六）.</summary>
    public static string PlainDay(DateOnly date) => Words.Format("Day", date.Month, date.Day, Words["Weekdays"].Split('|')[(int)date.DayOfWeek]);

    /// <summary>A date as seen from today: 今天（11月27日周五）.</summary>
    public static string Day(DateOnly date, DateOnly today) => (date.DayNumber - today.DayNumber) switch
    {
        0 => Words["Today"] + PlainDay(date),
        1 => Words["Tomorrow"] + PlainDay(date),
        2 => Words["DayAfterTomorrow"] + PlainDay(date),
        > SameDayNextYear => Words.Format("Year", date.Year) + PlainDay(date),
        _ => PlainDay(date),
    };
}
