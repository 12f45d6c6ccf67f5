using CommunityBot.Dialogs.Community;

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

    public static string NotReported => Words[nameof(NotReported)];

    /// <summary>Whether words about somebody's phone name no neighbour, so that a shop may be meant.</summary>
    public static bool MayMeanShop(string words) => !Words["Neighbours"].Split('|').Any(words.Contains);

    /// <summary>Whether words ask for today's date and nothing else.</summary>
    public static bool AsksDate(string words) => Words.List(nameof(AsksDate)).Contains(words.Trim(' ', '?', '.', '!', ','));

    public static string Date(DateTimeOffset now) => Words.Format(nameof(Date), now.Month, now.Day, Words["Weekdays"].Split('|')[(int)now.DayOfWeek]);

    public static string ButtonReport => Words[nameof(ButtonReport)];
}
