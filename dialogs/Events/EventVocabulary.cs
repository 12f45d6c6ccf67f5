using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>The fixed words of events.csv, kept with the other words of the slice.</summary>
internal static class EventVocabulary
{
    private static readonly Wording Words = new(typeof(EventVocabulary));

    public static string LunarPrefix => Words[nameof(LunarPrefix)];

    public static string SameAs => Words[nameof(SameAs)];

    public static string Policies => string.Join(' ', Enum.GetNames<HolidayPolicy>().Select(policy => Words[policy]));

    /// <summary>The policy of a cell; an empty one is held as planned.</summary>
    public static HolidayPolicy? Policy(string word) => word.Length == 0
        ? HolidayPolicy.Held
        : Enum.GetValues<HolidayPolicy>().Cast<HolidayPolicy?>().FirstOrDefault(policy => Words[policy!.Value.ToString()] == word);
}
