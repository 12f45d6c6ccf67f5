using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Civility;

/// <summary>Words of the civility slice.</summary>
internal static class CivilityText
{
    private static readonly Wording Words = new(typeof(CivilityText));

    public static string Kind => Words[nameof(Kind)];

    public static string Notice => Words[nameof(Notice)];

    public static string Identity => Words[nameof(Identity)];

    /// <summary>Lists of others are for nobody without a role.</summary>
    public static string Records => Words[nameof(Records)];

    /// <summary>Whoever says they hold a role and does not is served as a resident.</summary>
    public static string NoRole => Words[nameof(NoRole)];

    public static string Self => Words[nameof(Self)];

    public static string Quiet => Words[nameof(Quiet)];

    public static string Contact => Words[nameof(Contact)];

    public static string ContactAndReport => Words[nameof(ContactAndReport)];

    public static string ContactThen => Words[nameof(ContactThen)];

    public static string NotReported => Words[nameof(NotReported)];

    /// <summary>Whether the word for a mother at an index is one of kin or courtesy (大妈, 我妈) and no oath.</summary>
    public static bool IsKin(string words, int at) => at > 0 && words[at] == Words["Mother"][0] && Words["KinLeads"].Contains(words[at - 1]);

    /// <summary>That one may speak instead of typing, or ring.</summary>
    public static string MaySpeak(Role? office) => office is { Phone: { } phone } ? Words.Format(nameof(MaySpeak), phone, office.DutyHours) : Words["MaySpeakAlone"];

    /// <summary>Whether the telephone of those who live at a door is asked for: 「把502的电话给我」.</summary>
    public static bool AsksPhoneOf(string words) => Words.Pattern(nameof(AsksPhoneOf)).IsMatch(words);

    /// <summary>Whether words about somebody's phone name no neighbour, so that a shop may be meant.</summary>
    public static bool MayMeanShop(string words) => !Words.AreIn("Neighbours", words);

    /// <summary>Whether words ask for today's date and nothing else.</summary>
    public static bool AsksDate(string words) => Words.List(nameof(AsksDate)).Contains(words.Trim(' ', '?', '.', '!', ','));

    /// <summary>Whether words ask what time it is.</summary>
    public static bool AsksClock(string words) => Words.List(nameof(AsksClock)).Contains(words.Trim(' ', '?', '.', '!', ','));

    /// <summary>Whether what is said besides a day only asks which one it is.</summary>
    public static bool AsksDay(string words) => Words.List(nameof(AsksDay)).Contains(
        Words.List("AroundDay").Aggregate(words, (left, word) => left.Replace(word, "", StringComparison.Ordinal)).Trim(' ', '?', '.', '!', ','));

    public static string Clock(DateTimeOffset now) => Words.Format(nameof(Clock), now.ToString("HH:mm", CultureInfo.InvariantCulture));

    /// <summary>Which day somebody's words mean, or from which day to which.</summary>
    public static string DayOf(string said, TimeMeaning day, DateTimeOffset now)
    {
        var (first, last) = (Plain(day.Start, now), Plain(day.End!.Value.AddDays(-1), now));
        return Words.Format(first == last ? nameof(DayOf) : "DaysOf", said, first, last);
    }

    private static string Plain(DateTime day, DateTimeOffset now) =>
        Words.Format(day.Year == now.Year ? "Plain" : "PlainOfYear", day.Month, day.Day, Words.List("Weekdays")[(int)day.DayOfWeek], day.Year);

    /// <summary>Whether what is said besides a day asks how far off it is: 「离…还有几天」.</summary>
    public static bool AsksHowFar(string words) => Words.List("HowFar").Contains(words.Trim(' ', '?', '.', '!', ','));

    public static string HowFarIs(string said, TimeMeaning day, DateTimeOffset now) =>
        Words.Format(nameof(HowFarIs), said, (day.Start.Date - now.Date).Days, Plain(day.Start, now));

    public static string Listening => Words[nameof(Listening)];

    /// <summary>What is said of a wish nobody here can grant, by its kind.</summary>
    public static string Outside(string kind) => Words.Find($"{nameof(Outside)}.{kind}") is null ? Words[nameof(Outside)] : Words[$"{nameof(Outside)}.{kind}"];

    public static string Date(DateTimeOffset now) => Words.Format(nameof(Date), now.Month, now.Day, Words.List("Weekdays")[(int)now.DayOfWeek]);

    public static string ButtonReport => Words[nameof(ButtonReport)];
}
