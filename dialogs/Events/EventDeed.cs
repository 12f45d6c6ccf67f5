using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>What a resident wants done about events; everything but <see cref="Find"/> and <see cref="Register"/> is answered in one turn.</summary>
internal enum EventDeed
{
    /// <summary>To be told something.</summary>
    Find,
    Register,
    CancelRegistration,

    /// <summary>To hear what they registered for.</summary>
    Mine,
    CheckIn,

    /// <summary>To say how it was.</summary>
    Rate,

    /// <summary>To take or leave places that became free.</summary>
    AnswerOffer,
    Remind,
    StopReminding,

    /// <summary>To be put down for the programme or another list.</summary>
    List,

    /// <summary>To hear how many registered or wait: staff.</summary>
    Count,

    /// <summary>To hear who registered, what they put themselves down for, and how it was: those in charge.</summary>
    Roster,

    /// <summary>To leave a telephone with what they registered for.</summary>
    LeavePhone,

    /// <summary>To call off, move or resume an occurrence: those in charge.</summary>
    Change,
}

/// <summary>Tells the deeds apart by the slice's own words first, and by the intent where no word decides.</summary>
internal static class EventDeeds
{
    /// <summary>What commands begin with that say how it was.</summary>
    public const string RatingCommand = "events.rating.";

    /// <summary>The command to hear what one registered for.</summary>
    public const string MineCommand = "events.mine";

    /// <summary>The command to be checked in.</summary>
    public const string CheckInCommand = "events.checkIn";

    // 「取消」 「算了吧」: a word that stops whatever is on, and politeness.
    private const int LongestStop = 6;

    private static readonly string[] Questions = ["access", "audience", "waitMeans", "who", "fee"];

    /// <summary>What a command wants; null for one that its words decide, and for none.</summary>
    public static EventDeed? ByCommand(string? command) =>
        command == CheckInCommand ? EventDeed.CheckIn
        : command == MineCommand ? EventDeed.Mine
        : command?.StartsWith(RatingCommand, StringComparison.Ordinal) == true ? EventDeed.Rate
        : null;

    /// <summary>What is wanted.</summary>
    public static EventDeed Of(Reading reading) => ByWords(reading) ?? reading switch
    {
        // 「去不了三楼」 asks how one gets there and gives nothing back.
        _ when (Array.Exists(Questions, ask => EventAsks.Says(reading, ask)) && !IsWholeWish(reading)) || reading.Says(TermKinds.Ask, "calendar") => EventDeed.Find,
        // 「健步队」 and nothing else wants to hear of it.
        _ when IsNameAlone(reading) => EventDeed.Find,
        // 「啥时候补」 asks for no waitlist, 「先报上，万一去不了再说」 gives nothing back.
        _ when EventAsks.Says(reading, "makeUp") => EventDeed.Find,
        _ when EventAsks.Says(reading, "mayMiss") && Wants(reading, IntentNames.EventsRegister) => EventDeed.Register,
        _ when EventAsks.Says(reading, "callMe") && (!reading.Says(TermKinds.Mark, "question") || EventAsks.Says(reading, "polite")) => EventDeed.Remind,
        _ when EventAsks.Says(reading, "unlisted") && !reading.Says(TermKinds.Event) => EventDeed.Find,
        // 「我不去，是我妈去」
        _ when Sends(reading) is not null => EventDeed.Register,
        // 「老伴不去了，就我」
        _ when RegistrationDrafts.IsParty(reading) => EventDeed.Register,
        // What only sounds like giving a place back is no such thing in a question.
        _ when reading.Says(TermKinds.Frame, IntentNames.EventsCancelRegistration) || (reading.Intent.Name is IntentNames.EventsCancelRegistration or IntentNames.Cancel && !reading.Says(TermKinds.Mark, "question")) => EventDeed.CancelRegistration,
        _ when IsStop(reading) || LeftOut(reading) is not null => EventDeed.CancelRegistration,
        _ when EventAsks.Says(reading, "takes") && !reading.Says(TermKinds.Mark, "question") => EventDeed.Register,
        _ when EventAsks.Says(reading, "howTo") || EventDetail.Asked(reading).Contains(EventDetailKind.Registration) => EventDeed.Find,
        _ when Wants(reading, IntentNames.EventsRegister) => EventDeed.Register,
        _ when reading.Phones.Count > 0 => EventDeed.LeavePhone,
        _ => EventDeed.Find,
    };

    /// <summary>What words that mean nothing but one deed say; null when there are none.</summary>
    public static EventDeed? ByWords(Reading reading) => reading switch
    {
        _ when EventAsks.Has(reading, "stopReminding") => EventDeed.StopReminding,
        _ when EventAsks.Says(reading, "remind") || EventAsks.Says(reading, "remindAgain") => EventDeed.Remind,
        _ when EventAsks.Has(reading, "checkIn") => EventDeed.CheckIn,
        _ when EventAsks.Has(reading, EventAsks.Rating) => EventDeed.Rate,
        _ when EventAsks.Has(reading, EventAsks.Offer) => EventDeed.AnswerOffer,
        _ when EventAsks.Says(reading, "count") => EventDeed.Count,
        // 「就我自己对吧」 makes sure and takes no place.
        _ when EventAsks.Has(reading, "mine") || (OwnPlaces.AreAsked(reading) && !EventAsks.Says(reading, "opensWhen")) || (EventAsks.Says(reading, "confirm") && EventAsks.Parties(reading).Length > 0) => EventDeed.Mine,
        _ when EventAsks.Has(reading, EventAsks.List) && !EventAsks.Says(reading, "howTo") => EventDeed.List,
        _ when EventAsks.Says(reading, "listed") => EventDeed.List,
        _ when StaffWish.Read(reading) is not null => EventDeed.Change,
        _ => null,
    };

    /// <summary>Whether a wish for places at an event is told with its reason: 「给我老娘报个义剪，她腿脚不灵便」.</summary>
    public static bool IsWholeWish(Reading reading) => Wants(reading, IntentNames.EventsRegister) && reading.Says(TermKinds.Event)
        && !reading.Says(TermKinds.Mark, "question") && !ChineseQuestion.Asks(reading.Normalized);

    private static bool IsNameAlone(Reading reading) => !reading.Says(TermKinds.Frame, IntentNames.EventsRegister)
        && reading.Terms.Any(term => term.Kind == TermKinds.Event && term.Length >= reading.Normalized.Trim('?', '.', ',', '!', ' ').Length);

    /// <summary>Whether an utterance only stops what is on; 「算了，就我」 says more.</summary>
    public static bool IsStop(Reading reading) =>
        reading.Normalized.Length <= LongestStop && (EventAsks.Says(reading, "stop") || EventAsks.Says(reading, "giveUp"))
        && reading is { Numbers.Count: 0, Times.Count: 0 } && EventAsks.Parties(reading).Length == 0 && ByWords(reading) is null;

    /// <summary>Of whom it is said that they do not come: 「我爸不去了」 「把我妈的取消」; null when that is not said of anybody.</summary>
    public static string? LeftOut(Reading reading) =>
        EventAsks.Of(reading, EventAsks.Person).FirstOrDefault(person => !Comes(reading, person)) is { } person && !reading.Says(TermKinds.Mark, "question") && EventAsks.Parties(reading).Length == 0
        && !EventAsks.Says(reading, "access") && !EventAsks.Says(reading, "mayMiss") && ByWords(reading) is null
        && (EventAsks.Says(reading, "cannotCome") || EventAsks.Says(reading, "giveUp") || EventAsks.Says(reading, "stop") || reading.Says(TermKinds.Frame, IntentNames.EventsCancelRegistration))
            ? person.Value
            : null;

    /// <summary>Who comes in the place of somebody: 「我不去，我妈去」 「改成我妈去」; null when that is not said of anybody.</summary>
    public static string? Sends(Reading reading) => EventAsks.Of(reading, EventAsks.Person)
        .FirstOrDefault(person => Comes(reading, person) && (EventAsks.Says(reading, "notMe") || RegistrationText.Sends.Any(lead => Before(reading, person).EndsWith(lead, StringComparison.Ordinal))))?.Value;

    // 「换我家老头」
    private static string Before(Reading reading, TermReading person) =>
        reading.Normalized[..person.Start] is var said && RegistrationText.SendsOwn.FirstOrDefault(own => said.EndsWith(own, StringComparison.Ordinal)) is { } mine && RegistrationText.Sends.Any(lead => said[..^mine.Length].EndsWith(lead, StringComparison.Ordinal))
            ? said[..^mine.Length]
            : said;

    private static bool Comes(Reading reading, TermReading person) =>
        RegistrationText.Comes.Any(comes => reading.Normalized.AsSpan(person.Start + person.Length) is var rest && rest.StartsWith(comes, StringComparison.Ordinal) && !rest[comes.Length..].StartsWith(RegistrationText.Not, StringComparison.Ordinal))
        && !reading.Says(TermKinds.Mark, "question");

    /// <summary>Whether the words or the intent speak for a wish.</summary>
    public static bool Wants(Reading reading, string intent) => reading.Says(TermKinds.Frame, intent) || reading.Intent.Name == intent;
}
