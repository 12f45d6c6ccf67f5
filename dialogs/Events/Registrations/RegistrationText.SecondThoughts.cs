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
