using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words of places taken at events.</summary>
internal static partial class RegistrationText
{
    private static readonly Wording Words = new(typeof(RegistrationText));

    public static string AskEvent => Words[nameof(AskEvent)];

    public static string AskWhichEvent => Words[nameof(AskWhichEvent)];

    public static string AskOccurrence => Words[nameof(AskOccurrence)];

    public static string AskOccurrenceAndWho => Words[nameof(AskOccurrenceAndWho)];

    public static string AskOccurrenceAndHowMany => Words[nameof(AskOccurrenceAndHowMany)];

    public static string AskWho => Words[nameof(AskWho)];

    public static string AskHowMany => Words[nameof(AskHowMany)];

    public static string AskAge => Words[nameof(AskAge)];

    public static string AskGuardian => Words[nameof(AskGuardian)];

    public static string NeedsGuardian => Words[nameof(NeedsGuardian)];

    public static string GivenUp => Words[nameof(GivenUp)];

    public static string NoIdentity => Words[nameof(NoIdentity)];

    public static string AcceptLabel => Words[nameof(AcceptLabel)];

    public static string AcceptSays => Words[nameof(AcceptSays)];

    public static string DeclineLabel => Words[nameof(DeclineLabel)];

    public static string DeclineSays => Words[nameof(DeclineSays)];

    public static string OfferOver => Words[nameof(OfferOver)];

    public static string NoOffer => Words[nameof(NoOffer)];

    public static string Declined => Words[nameof(Declined)];

    public static string AskAgain => Words[nameof(AskAgain)];

    public static string RatingThanks => Words[nameof(RatingThanks)];

    public static string NothingToRate => Words[nameof(NothingToRate)];

    public static string NothingToCancel => Words[nameof(NothingToCancel)];

    public static string WhichToCancel => Words[nameof(WhichToCancel)];

    public static string MineNone => Words[nameof(MineNone)];

    public static string MineHeading => Words[nameof(MineHeading)];

    public static string StateOffered => Words[nameof(StateOffered)];

    public static string StateStopped => Words[nameof(StateStopped)];

    public static string CheckInNone => Words[nameof(CheckInNone)];

    public static string StaffOnly => Words[nameof(StaffOnly)];

    public static string RecordKind => Words[nameof(RecordKind)];

    public static string AgeUnit => Words[nameof(AgeUnit)];

    public static string AgeAndAbove => Words[nameof(AgeAndAbove)];

    public static string Ordinal => Words[nameof(Ordinal)];

    public static string Family => Words[nameof(Family)];

    /// <summary>What stands before a family name among people who know each other.</summary>
    public static IReadOnlyList<string> FamiliarLeads => Words.List(nameof(FamiliarLeads));

    /// <summary>What is said before a family name alone.</summary>
    public static string SurnameSays => Words[nameof(SurnameSays)];

    public static IReadOnlyList<string> PeopleUnits => Words.List(nameof(PeopleUnits));

    public static IReadOnlyList<string> NameSays => Words.List(nameof(NameSays));

    public static IReadOnlyList<string> NameLeads => Words.List(nameof(NameLeads));

    public static string ChoiceSeparator => Words[nameof(ChoiceSeparator)];

    public static string Registered(Occurrence occurrence, Registration entry, DateOnly today) => Words.Format(
        nameof(Registered), Title(occurrence), EventsText.Day(occurrence.Date, today), EventsText.Clock(occurrence.Start), EventsText.Clock(occurrence.End), occurrence.Event.Venue.ShortName, Party(entry));

    public static string WaitingAt(Occurrence occurrence, int position, DateOnly today) =>
        Words.Format(nameof(WaitingAt), Title(occurrence), EventsText.Day(occurrence.Date, today), EventsText.Clock(occurrence.Start), position);

    public static string Already(Occurrence occurrence, Registration entry, DateOnly today) => Words.Format(
        entry.State == RegistrationState.Waiting ? "AlreadyWaiting" : nameof(Already), Title(occurrence), EventsText.Day(occurrence.Date, today), EventsText.Clock(occurrence.Start), Party(entry));

    public static string NotYet(Occurrence occurrence, DateTime opens, DateOnly today) => Words.Format(nameof(NotYet), Title(occurrence), When(occurrence), Moment(opens, today));

    public static string Closed(Occurrence occurrence) => Words.Format(nameof(Closed), Title(occurrence), When(occurrence));

    public static string OnlyFree(Occurrence occurrence, int free, int wanted) => Words.Format(nameof(OnlyFree), Title(occurrence), When(occurrence), free, wanted);

    public static string FullNoWaiting(Occurrence occurrence) => Words.Format(nameof(FullNoWaiting), Title(occurrence), When(occurrence));

    public static string NotNeeded(CommunityEvent community) => Words.Format(nameof(NotNeeded), community.ShortTitle, EventsText.Registration(community.Registration));

    public static string Undated(CommunityEvent community) => Words.Format(nameof(Undated), community.ShortTitle);

    public static string CalledOff(CommunityEvent community) => Words.Format(nameof(CalledOff), community.ShortTitle);

    public static string NoneOpen(CommunityEvent community) => Words.Format(nameof(NoneOpen), community.ShortTitle);

    public static string OpensAt(CommunityEvent community, Occurrence next, DateTime opens, DateOnly today) =>
        Words.Format(nameof(OpensAt), community.ShortTitle, When(next), Moment(opens, today));

    public static string AskWait(Occurrence occurrence, int position) => Words.Format(nameof(AskWait), Title(occurrence), When(occurrence), position);

    public static string AskWaitParty(Occurrence occurrence, int free) => Words.Format(nameof(AskWaitParty), Title(occurrence), When(occurrence), free);

    public static string OtherRoom(Occurrence occurrence, int free) => Words.Format(nameof(OtherRoom), When(occurrence), free);

    public static string Choice(Occurrence occurrence, int? free, int? position) => free switch
    {
        null => Words.Format("ChoiceUnlimited", When(occurrence)),
        > 0 => Words.Format("ChoiceFree", When(occurrence), free),
        _ => position is { } place ? Words.Format("ChoiceFull", When(occurrence), place) : Words.Format("ChoiceFullNoWaiting", When(occurrence)),
    };

    public static string Choices(CommunityEvent community, IEnumerable<string> choices) => Words.Format(nameof(Choices), community.ShortTitle, string.Join(ChoiceSeparator, choices));

    /// <summary>Somebody of whom the family name is known and who it is to the resident.</summary>
    public static string Surnamed(string relation, string surname) => Words.Format(nameof(Surnamed), relation, surname);

    public static string WhetherToCancel(Occurrence occurrence, Registration entry) => Words.Format(nameof(WhetherToCancel), Title(occurrence), When(occurrence), Party(entry));

    public static string PhoneKept(Occurrence occurrence) => Words.Format(nameof(PhoneKept), Title(occurrence), When(occurrence));

    public static string NothingListed => Words[nameof(NothingListed)];

    public static string MineListed(IEnumerable<string> words) => Words.Format(nameof(MineListed), string.Join(ChoiceSeparator, words));

    public static string TakenBack(CommunityEvent community, string words) => Words.Format(nameof(TakenBack), community.ShortTitle, words);

    /// <summary>How many want to be reminded of what asks for no place.</summary>
    public static string StaffFollowers(Occurrence occurrence, int people) => Words.Format(nameof(StaffFollowers), Title(occurrence), When(occurrence), people);

    /// <summary>One of a party does not come.</summary>
    public static string OneFewer(Occurrence occurrence, Registration entry) => Words.Format(nameof(OneFewer), Title(occurrence), When(occurrence), entry.Places);

    public static string NoMore(Occurrence occurrence, Registration entry, int free) => Words.Format(nameof(NoMore), Title(occurrence), When(occurrence), free, entry.Places);

    public static string NotThatDay(CommunityEvent community) => Words.Format(nameof(NotThatDay), community.ShortTitle);

    /// <summary>What is still missing, after something else came between.</summary>
    public static string ReminderOf(string title, string question) => Words.Format(nameof(ReminderOf), title, question);

    public static string TooYoung(CommunityEvent community, int least) => Words.Format(nameof(TooYoung), community.ShortTitle, least);

    public static string WrongAge(CommunityEvent community, string audience, int age) => Words.Format(nameof(WrongAge), community.ShortTitle, audience, age);

    public static string TooMany(int most) => Words.Format(nameof(TooMany), most);

    public static string Offer(Occurrence occurrence, Registration entry, DateTimeOffset now) =>
        Words.Format(nameof(Offer), Title(occurrence), When(occurrence), entry.Places, Moment(entry.OfferEnds!.Value.ToOffset(now.Offset).DateTime, DateOnly.FromDateTime(now.DateTime)));

    public static string Lapsed(Occurrence occurrence) => Words.Format(nameof(Lapsed), Title(occurrence), When(occurrence));

    public static string AskRating(Occurrence occurrence) => Words.Format(nameof(AskRating), Title(occurrence));

    public static ImmutableArray<MessageButton> RatingButtons() => [.. Enum.GetNames<EventRating>().Select(rating => new MessageButton(Words[$"Rate{rating}"], Words[$"Rate{rating}Says"]))];

    public static ImmutableArray<MessageButton> AgainButtons() => [new(Words["AgainLabel"], Words["AgainSays"]), new(Words["NeverLabel"], Words["NeverSays"])];

    public static string Cancelled(Occurrence occurrence, Registration entry) => entry.HoldsPlaces
        ? Words.Format("CancelledOne", Title(occurrence), When(occurrence), Party(entry))
        : Words.Format("CancelledWaiting", Title(occurrence), When(occurrence));

    public static string ProposeNext(Occurrence next) => Words.Format(nameof(ProposeNext), When(next));

    public static string MineLine(int number, Occurrence occurrence, Registration entry, string state, DateOnly today) => Words.Format(
        nameof(MineLine), number, EventsText.Day(occurrence.Date, today) + EventsText.Clock(occurrence.Start), Title(occurrence), Party(entry), state);

    public static string StateWaiting(int position) => Words.Format(nameof(StateWaiting), position);

    public static string CheckedIn(Occurrence occurrence, Registration entry) => Words.Format(nameof(CheckedIn), Title(occurrence), Party(entry));

    public static string CheckedInAlready(Occurrence occurrence) => Words.Format(nameof(CheckedInAlready), Title(occurrence));

    public static string CheckInTooEarly(Occurrence occurrence, TimeSpan before, DateOnly today) =>
        Words.Format(nameof(CheckInTooEarly), Title(occurrence), EventsText.Day(occurrence.Date, today) + EventsText.Clock(occurrence.Start), (int)before.TotalMinutes);

    public static string CheckInOver(Occurrence occurrence) => Words.Format(nameof(CheckInOver), Title(occurrence));

    public static string CheckInNotRegistered(CommunityEvent community) => Words.Format(nameof(CheckInNotRegistered), community.ShortTitle);

    public static string AskListed(CommunityEvent community, string list) => Words.Format(nameof(AskListed), community.ShortTitle, list);

    public static string Listed(CommunityEvent community, string words) => Words.Format(nameof(Listed), community.ShortTitle, words);

    public static string NoList(string list) => Words.Format(nameof(NoList), list);

    public static string Places(Occurrence occurrence, Roll roll, DateTime now)
    {
        var terms = RegistrationTerms.Of(occurrence);
        var today = DateOnly.FromDateTime(now);
        return terms switch
        {
            _ when now < terms.Opens => Words.Format("PlacesNotYet", Title(occurrence), When(occurrence), Moment(terms.Opens, today)),
            _ when now >= terms.Closes => Words.Format("PlacesClosed", Title(occurrence), When(occurrence)),
            { Capacity: null } => Words.Format("PlacesUnlimited", Title(occurrence), When(occurrence)),
            _ when roll.Free(terms.Capacity) is > 0 and var free => Words.Format("PlacesLeft", Title(occurrence), When(occurrence), free),
            { HasWaitlist: true } => Words.Format("PlacesFull", Title(occurrence), When(occurrence), roll.Waiting + 1),
            _ => Words.Format("PlacesFullNoWaiting", Title(occurrence), When(occurrence)),
        };
    }

    public static string Record(string title, DateTime planned, Registration entry) => Words.Format(nameof(Record), title, EventsText.PlainDay(DateOnly.FromDateTime(planned)), Party(entry), entry.Phone is { } phone ? EventsText.Aside(phone) : "");

    public static string RecordOfWaiting(string title) => Words.Format(nameof(RecordOfWaiting), title);

    public static string StaffCount(Occurrence occurrence, int people, int waiting) => Words.Format(nameof(StaffCount), Title(occurrence), When(occurrence), people, waiting);

    public static string StaffDemand(CommunityEvent community, int people) => Words.Format(nameof(StaffDemand), community.ShortTitle, people);

    /// <summary>An instant told to the minute, from today's view.</summary>
    public static string Moment(DateTime time, DateOnly today) => EventsText.Day(DateOnly.FromDateTime(time), today) + EventsText.Clock(time);

    /// <summary>For whom, when that is not the resident.</summary>
    public static string For(Registration entry) => entry.Participant is { } name ? Named(name) : "";

    private static string When(Occurrence occurrence) => EventsText.PlainDay(occurrence.Date);

    private static string Title(Occurrence occurrence) => occurrence.Event.ShortTitle;

    private static string Party(Registration entry) => (entry.Participant, entry.Places) switch
    {
        ({ } name, 1) => Named(name),
        ({ } name, _) => Named(name) + Words.Format("ForParty", entry.Places),
        (null, > 1) => Words.Format("ForParty", entry.Places),
        _ => "",
    };
}
