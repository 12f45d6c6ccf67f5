namespace CommunityBot.Dialogs.Events;

/// <summary>Words of those who think better of it.</summary>
internal static partial class RegistrationText
{
    /// <summary>What stands after somebody who comes: 「我妈去」.</summary>
    /// <summary>For whoever goes on telling who comes before places may be taken.</summary>
    public static string NotYetAgain(Occurrence occurrence, DateOnly today)
    {
        var opens = RegistrationTerms.Of(occurrence).Opens;
        return Words.Format(nameof(NotYetAgain), EventsText.Day(DateOnly.FromDateTime(opens), today) + EventsText.Clock(opens));
    }

    /// <summary>For whoever would change to what is not open yet.</summary>
    public static string KeptBefore => Words[nameof(KeptBefore)];

    /// <summary>Asks which of a party does not come.</summary>
    public static string WhoStays(string names) => Words.Format(nameof(WhoStays), names);

    /// <summary>For whoever takes back what could not be taken yet.</summary>
    public static string NothingYet => Words[nameof(NothingYet)];

    /// <summary>Of an event that is not among those registered for.</summary>
    public static string NotAmongMine(CommunityEvent community) => Words.Format(nameof(NotAmongMine), community.ShortTitle);

    /// <summary>For whoever was put down by somebody else.</summary>
    public static string MineByOthers => Words[nameof(MineByOthers)];

    /// <summary>The same question to somebody who did not choose.</summary>
    public static string AskWhichAgain => Words[nameof(AskWhichAgain)];

    /// <summary>Another event is put down after the one under way.</summary>
    public static string AlsoThen(IEnumerable<CommunityEvent> others) => Words.Format(nameof(AlsoThen), EventsText.Join(others.Select(community => community.ShortTitle)));

    /// <summary>What is politely said behind a name, one character each.</summary>
    public static string NameEnds => Words[nameof(NameEnds)];

    /// <summary>What may stand between 「换」 and who comes: 「换我家老头去」.</summary>
    public static IReadOnlyList<string> SendsOwn => Words.List(nameof(SendsOwn));

    /// <summary>Whether a word only says who speaks or comes: 「她说」.</summary>
    public static bool IsNoName(string word) => Words.Pattern("NoName").IsMatch(word);

    /// <summary>What joins two names.</summary>
    public static IReadOnlyList<string> NameJoins => Words.List(nameof(NameJoins));

    /// <summary>Whether what follows a number makes it a length of time: 「一个月」.</summary>
    public static bool BeginsWithTimeUnit(string words) => Words.List("TimeUnits").Any(unit => words.StartsWith(unit, StringComparison.Ordinal));

    // 「姓高」 is no name one would call somebody by.
    private static string Named(string names) => names.Split(EventsText.Separator) is var all && Array.TrueForAll(all, name => name.Length == 1)
        ? Words.Format("ForSurname", EventsText.Join(all.Select(name => SurnameSays + name)))
        : Words.Format("ForOther", names);

    public static IReadOnlyList<string> Comes => Words.List(nameof(Comes));

    /// <summary>What stands before somebody who comes in another's place: 「改成我妈」.</summary>
    public static IReadOnlyList<string> Sends => Words.List(nameof(Sends));

    /// <summary>What turns it into its opposite: 「去不了」.</summary>
    public static string Not => Words[nameof(Not)];

    /// <summary>Offered where registration is yet to open.</summary>
    public static string AskRemind => Words[nameof(AskRemind)];

    /// <summary>What was begun is given up; what was taken before stays.</summary>
    public static string GivenUpRest(Occurrence kept, Registration entry) => Words.Format(nameof(GivenUpRest), Title(kept), When(kept), entry.Participant ?? Words["Own"]);

    /// <summary>Asks what to put down, and says when the event is to whoever asked that too.</summary>
    public static string AskListedOn(Occurrence occurrence, string list) => Words.Format(nameof(AskListedOn), occurrence.Event.ShortTitle, When(occurrence), list);
}
