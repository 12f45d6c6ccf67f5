using CommunityBot.Dialogs.Community;

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
    public static bool TellsFloor(string text) => Words["Floors"].Split('|').Any(floor => text.Contains(floor, StringComparison.Ordinal));

    /// <summary>A pattern of times as they are said, for those no calendar has.</summary>
    public static string ImpossibleTime => Words[nameof(ImpossibleTime)];

    /// <summary>A pattern of days in words that not every reader of times knows.</summary>
    public static string UnclearDay => Words[nameof(UnclearDay)];

    /// <summary>A pattern of names of festivals, for those nobody wrote down.</summary>
    public static string UnknownFestival => Words[nameof(UnknownFestival)];

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
