using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>The fixed words of events.csv, kept with the other words of the slice.</summary>
internal static class EventVocabulary
{
    private static readonly Wording Words = new(typeof(EventVocabulary));

    public static string LunarPrefix => Words[nameof(LunarPrefix)];

    public static string SameAs => Words[nameof(SameAs)];

    public static string WholeCommunity => Words[nameof(WholeCommunity)];

    /// <summary>What marks a cell that only shows what could stand there.</summary>
    public static string Example => Words[nameof(Example)];

    /// <summary>Whether words about a place say which floor it is on.</summary>
    public static bool TellsFloor(string text) => Words.AreIn("Floors", text);

    /// <summary>A pattern of times as they are said, for those no calendar has.</summary>
    public static string ImpossibleTime => Words[nameof(ImpossibleTime)];

    /// <summary>A pattern of days in words that not every reader of times knows.</summary>
    public static string UnclearDay => Words[nameof(UnclearDay)];

    /// <summary>A pattern of names of festivals, for those nobody wrote down.</summary>
    public static string UnknownFestival => Words[nameof(UnknownFestival)];

    /// <summary>Whether the audience of the file leaves nobody out.</summary>
    public static bool IsEverybody(IReadOnlyCollection<string> audience) => audience.Count == 0 || audience.Any(Words.List("Everybody").Contains);

    /// <summary>Whether somebody says they are none of those it is for: 「不是党员」.</summary>
    public static bool IsNotOf(IEnumerable<string> audience, string words) => audience.Any(one => words.Contains(Words["IsNot"] + one, StringComparison.Ordinal));

    /// <summary>Whether a number is told as an age: 「85了」.</summary>
    public static bool IsAgeBefore(string words, string number) =>
        words.IndexOf(number, StringComparison.Ordinal) is var at && at + number.Length < words.Length && Words["AgeEnds"].Contains(words[at + number.Length], StringComparison.Ordinal);

    /// <summary>Whether a title says that residents may ask for advice there.</summary>
    public static bool OffersAdvice(string title) => title.Contains(Words["Advice"], StringComparison.Ordinal);

    /// <summary>Whether a time is said by its date: 2月10号.</summary>
    public static bool IsDate(string text) => Words.List("DateUnits").All(unit => text.IndexOfAny([.. unit]) > 0);

    /// <summary>Whether the only time said is a day without its month: 「9号呢」.</summary>
    public static bool IsDayAlone(Reading reading) => reading.Times is [{ Text: var said }] && Words.List("DateUnits") is [var month, var day] && said.IndexOfAny([.. day]) == said.Length - 1 && !said.Contains(month, StringComparison.Ordinal) && said.Length <= 4;

    /// <summary>What a group does, where words ask whether or when it is done: 「28号咋没走」, and where they begin to; null when none is asked for.</summary>
    public static (string Verb, int At)? GroupAsked(string words) => Words.Pattern(nameof(GroupAsked)).Match(words) is { Success: true } asked ? (asked.Groups["verb"].Value, asked.Index) : null;

    /// <summary>Whether words ask why something was not: 「咋没走」.</summary>
    public static bool IsOfThePast(string words) => Words.Pattern("PastAsked").IsMatch(words);

    /// <summary>Whether words ask what their speaker registered for: 「我名下有几个」 「给我妈报的是几号」.</summary>
    public static bool AsksOwn(string words) => Words.Pattern("OwnAsked").IsMatch(words);

    /// <summary>Whether words ask if a place was taken: 「报上没」.</summary>
    public static bool AsksTaken(string words) => Words.Pattern("OwnTaken").IsMatch(words);

    /// <summary>Whether words end in giving something back: 「…取消了吧」.</summary>
    public static bool GivesBack(string words) => Words.Pattern(nameof(GivesBack)).IsMatch(words);

    /// <summary>Whether somebody else is said to have registered the speaker.</summary>
    public static bool IsByOthers(string words) => Words.AreIn("ByOthers", words);

    /// <summary>Where words ask whether something can be done or had there: 「能查血糖不」; below zero when they do not.</summary>
    public static int CanAsked(string words) => Words.Pattern(nameof(CanAsked)).Match(words) is { Success: true } asked ? asked.Index : -1;

    /// <summary>What stands before the thing that was not meant: 「不是义诊，是义剪」.</summary>
    public static string Instead => Words[nameof(Instead)];

    /// <summary>Whether what stands between two times makes one of them: 「周六和周日」.</summary>
    public static bool Joins(string words) => Words.List("And").Contains(words.Trim());

    /// <summary>Whether words end as one goes on asking: 「…呢」.</summary>
    public static bool EndsWithAndThis(string words) => words.TrimEnd('?', '.', '!', ' ') is { Length: > 0 } said && Words["AndThis"].Contains(said[^1], StringComparison.Ordinal);

    /// <summary>Whether words end in a kind of thing to be looked for: 「教跳舞的」 「英语课」.</summary>
    public static bool EndsInKind(string words) => words.TrimEnd('?', '.', '!', ' ') is var said && Words.List("KindEnds").Any(end => said.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether what follows a day widens it to its week: 「元旦那周」.</summary>
    public static bool BeginsWithThatWeek(string text) => Words.List("ThatWeek").Any(week => text.StartsWith(week, StringComparison.Ordinal));

    public static string Policies => string.Join('|', Enum.GetNames<HolidayPolicy>().Select(policy => Words[policy]));

    public static string Registrations => string.Join('|', Enum.GetNames<RegistrationKind>().Select(kind => Words[kind]));

    public static string Statuses => string.Join('|', Enum.GetNames<EventStatus>()).ToLowerInvariant();

    /// <summary>The policy of a cell; an empty one is held as planned.</summary>
    public static HolidayPolicy? Policy(string word) => word.Length == 0 ? HolidayPolicy.Held : Named<HolidayPolicy>(word);

    /// <summary>How one takes part, by the word of the file; an empty cell asks for nothing.</summary>
    public static RegistrationKind? Registration(string word) => word.Length == 0 ? RegistrationKind.NotNeeded : Named<RegistrationKind>(word);

    private static T? Named<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Words[value!.Value.ToString()] == word);
}
