using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「在哪」 「带啥」 「能带孩子吗」 right after an event was told mean that event, though alone they would ask for a shop or
/// an office.
/// </summary>
internal sealed class FollowUpWord(TopicMemory topics, EventsMemory memory, LiveEvents live, Rolls rolls) : IEarlyWord
{
    private const int LongestFollowUp = 16;
    private const int LongestListed = 60;
    private const double Certain = 0.9;
    private const int LongestBesidePlace = 4;

    private static readonly string[] Changing = ["switch", "add"];

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        if (turn.Command is null && reading.Emergency is null && inner.ActiveDialog is not { Id: nameof(RegistrationDialog) }
            && EventDeeds.LeftOut(reading) is { } person && await IsPutDownAsync(turn, person, cancellationToken))
        {
            return Taken(inner, turn, IntentNames.EventsCancelRegistration);
        }

        if (turn.Command is null && reading is { Emergency: null, Addresses.Count: 0 } && inner.ActiveDialog is not { Id: nameof(RegistrationDialog) } && ((reading.Normalized.Length <= LongestFollowUp && EventAsks.Says(reading, "recall")) || await AsksOwnAsync(inner, turn, cancellationToken)))
        {
            // 「刚才报名那事呢」 after something else came between.
            return turn.Commanded(inner.Context, EventDeeds.MineCommand);
        }

        if (inner.ActiveDialog is null && turn.Command is null && reading is { Emergency: null, Intent.Name: IntentNames.Deny } && reading.Says(TermKinds.Frame, IntentNames.EventsCancelRegistration)
            && await HasPlacesAsync(turn, await memory.GetAsync(inner.Context, cancellationToken), cancellationToken))
        {
            // 「不去了」, days after a place was taken.
            return Taken(inner, turn, IntentNames.EventsCancelRegistration);
        }

        if (turn.IsWordless || turn.Command is not null || reading.Emergency is not null || reading.Normalized.Length > LongestListed
            || inner.ActiveDialog is { Id: not nameof(RegistrationDialog) }
            || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not (nameof(FindEventsDialog) or nameof(RegistrationDialog)))
        {
            return turn;
        }

        if (inner.ActiveDialog is null && await GivesBackAsync(turn, cancellationToken))
        {
            return Taken(inner, turn with { Reading = reading with { Terms = [.. reading.Terms.Where(term => term is not { Kind: TermKinds.Mark, Value: "question" })] } }, IntentNames.EventsCancelRegistration);
        }

        var about = await memory.GetAsync(inner.Context, cancellationToken);
        if (about.IsFresh(turn.Now.DateTime) && inner.ActiveDialog is null && IsShort(reading) && (EventAsks.Says(reading, "stillThere") || EventAsks.Done(reading) == "mine"))
        {
            // 「我妈的还在吧」 「剩下的啥时候」
            return turn.Commanded(inner.Context, EventDeeds.MineCommand);
        }

        return !about.IsFresh(turn.Now.DateTime) ? turn
            : inner.ActiveDialog is not null ? DuringRegistration(inner, turn, about)
            : await MeantAsync(turn, about, cancellationToken) is { } intent ? Taken(inner, turn, intent)
            : turn;
    }

    // 「义剪那个取消了吧」 of a resident who has a place there.
    private async Task<bool> GivesBackAsync(Turn turn, CancellationToken cancellationToken)
    {
        var named = EventWish.Read(turn.Reading).Topic;
        if (!named.IsNamed || !IsShort(turn.Reading) || !EventVocabulary.GivesBack(turn.Reading.Normalized))
        {
            return false;
        }

        foreach (var id in (await rolls.OfAsync(turn.Resident, cancellationToken)).All.Where(id => id.Planned > turn.Now.DateTime && named.Events.Contains(id.Event)))
        {
            if ((await rolls.ReadAsync(id, cancellationToken)).Of(turn.Resident).Any(entry => entry.IsOpen))
            {
                return true;
            }
        }

        return false;
    }

    // 「手机课报了没 给我查查」, and of places just spoken of 「我名下有几个」, ask for no order.
    private async Task<bool> AsksOwnAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        OwnPlaces.AreAsked(turn.Reading) && (OwnPlaces.NamesEvent(turn.Reading) || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is nameof(FindEventsDialog) or nameof(RegistrationDialog));

    // 「取消」 stops it, 「下礼拜吧」 answers, 「候补是啥意思」 asks back.
    private Turn DuringRegistration(DialogContext inner, Turn turn, EventsContext about) =>
        !IsShort(turn.Reading) ? turn
        : EventDeeds.IsStop(turn.Reading) ? Taken(inner, turn, IntentNames.EventsCancelRegistration)
        // 「改到下次」 「我不去，是我妈去」 change what is being put down.
        : RegistrationDrafts.IsOtherPerson(turn.Reading) || (IsWish(turn.Reading) && Changing.Any(ask => EventAsks.Says(turn.Reading, ask)) && !NamesSomethingElse(turn.Reading, about)) ? Taken(inner, turn, IntentNames.EventsRegister)
        : EventWish.Read(turn.Reading).IsBareTime && EventDetail.Asked(turn.Reading).IsEmpty ? Taken(inner, turn, IntentNames.EventsRegister)
        : AsksOfTold(turn.Reading, about) ? Taken(inner, turn, IntentNames.EventsFind)
        : turn;

    private async Task<string?> MeantAsync(Turn turn, EventsContext about, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        var waiting = EventAnswered.Waiting(reading, about, turn.Now.DateTime, live.Planned);
        if (waiting == EventDeed.List && !reading.Says(TermKinds.Symptom))
        {
            // 「大门上的，七个字」 is no door that is broken.
            return IntentNames.EventsFind;
        }

        if (reading.Phones.Count > 0 && !EventDeeds.Wants(reading, IntentNames.EventsRegister) && await HasPlacesAsync(turn, about, cancellationToken))
        {
            return IntentNames.EventsFind;
        }

        return !IsShort(reading) ? null
            : EventWish.Corrects(reading) && IsWish(reading) && await HasPlacesAsync(turn, about, cancellationToken) ? IntentNames.EventsRegister
            : RegistrationDrafts.IsOtherPerson(reading) && await HasPlacesAsync(turn, about, cancellationToken) ? IntentNames.EventsRegister
            : PartyReading.IsNameAlone(reading) && (await PlacesAsync(turn, about, cancellationToken)).Exists(entry => PartyReading.Awaits(entry, reading)) ? IntentNames.EventsRegister
            : EventAsks.Says(reading, "notComing") && !reading.Says(TermKinds.Mark, "question") && (await PlacesAsync(turn, about, cancellationToken)).Exists(entry => IsNamed(entry, reading)) ? IntentNames.EventsCancelRegistration
            : (EventDeeds.IsStop(reading) || EventDeeds.LeftOut(reading) is not null) && await HasPlacesAsync(turn, about, cancellationToken) ? IntentNames.EventsCancelRegistration
            : Deed(reading, about) is { } intent && (intent != IntentNames.EventsRegister || !NamesSomethingElse(reading, about)) ? intent
            : IsWish(reading) && Changing.Any(ask => EventAsks.Says(reading, ask)) && !NamesSomethingElse(reading, about) && await HasPlacesAsync(turn, about, cancellationToken) ? IntentNames.EventsRegister
            : waiting is EventDeed.Change or EventDeed.CancelRegistration or EventDeed.Register or EventDeed.Remind || AsksOfTold(reading, about) ? IntentNames.EventsFind
            // 「骨科有没有」 after a clinic's day looks for no clinic.
            : AboutTold.IsOfTrade(about, reading) || (reading.Intent.Name is IntentNames.DirectoryFind or IntentNames.None && AboutTold.Asks(EventWish.Read(reading), about, reading) && !NamesSomethingElse(reading, about)) ? IntentNames.EventsFind
            : (EventAsks.Says(reading, "cannotCome") || EventAsks.Says(reading, "fallsIll")) && !EventAsks.Says(reading, "access") && await HasPlacesAsync(turn, about, cancellationToken) ? IntentNames.EventsCancelRegistration
            : null;
    }

    // A fault that no word speaks for is only the likest of a short utterance.
    private static bool IsShort(Reading reading) => reading.Normalized.Length <= LongestFollowUp && EventDetail.NamesNoPlace(reading) && !IsOfBill(reading)
        && (reading.Fault is null || reading.Heard is not null || EventAsks.Says(reading, "access") || !(reading.Says(TermKinds.Fault) || reading.Says(TermKinds.Symptom)));

    // 「燃气费在哪交」 after a registration asks for no event's place.
    private static bool IsOfBill(Reading reading) =>
        reading.Intent is { Name: IntentNames.Billing, Score: >= Certain } && reading.Terms.Any(term => term is { Kind: TermKinds.Frame, Value: IntentNames.Billing, Length: > 2 });

    // 「来了喊我」 「我老伴也去」 「换成后面那场」 「再加一个人」 「那礼拜一呢」
    private string? Deed(Reading reading, EventsContext about) =>
        EventAsks.Says(reading, "listed") || UnreadTime.NoSuchFestival(reading) is not null || UnreadTime.UnclearDay(reading) is not null || (UnreadTime.NoSuchTime(reading) is not null && !EventDeeds.Wants(reading, IntentNames.EventsRegister)) ? IntentNames.EventsFind
        : (EventAsks.Says(reading, "callMe") || EventAsks.Says(reading, "remind")) && (!about.Told.IsEmpty || about.Topic.IsNamed) ? IntentNames.EventsFind
        : about.Told.Length == 1 && IsWish(reading) && (EventAsks.Says(reading, "alsoOn") ? EventWish.Read(reading).Time is not null : EventAsks.Says(reading, "wait") && !EventAsks.Says(reading, "waitMeans")) ? IntentNames.EventsRegister
        // 「八岁」 「叫豆豆」 of a child who is to be put down once that opens.
        : about.Waits == EventDeed.Remind && reading.YesNo is null && PartyReading.Of(reading, RegistrationQuestion.None) is { } party && (party.Age is not null || party.Name is not null || party.Places is not null) ? IntentNames.EventsRegister
        : EventAsks.Says(reading, "settled") && about.Topic.IsNamed && reading.Addresses.Count == 0 ? IntentNames.EventsFind
        : about.Waits == EventDeed.Remind && EventDeeds.IsStop(reading) ? IntentNames.EventsCancelRegistration
        : (EventAsks.Says(reading, "group") || IsPlaceAlone(reading)) && IsGroup(reading, about) ? IntentNames.EventsFind
        : !about.Told.IsEmpty && RegistrationDrafts.IsSwap(reading) ? IntentNames.EventsRegister
        : EventWish.Read(reading).IsBareTime && StaffWish.Read(reading) is not { Act: StaffAct.Stop or StaffAct.Move } ? IntentNames.EventsFind
        : about.Told.IsEmpty ? null
        // 「那就这星期，我妈姓赵」 of what one registers for.
        : about.Told.Length == 1 && IsWish(reading) && EventWish.Read(reading) is { Time: not null, Details.IsEmpty: true } && PartyReading.Of(reading, RegistrationQuestion.None) is { Name: not null } && live.Planned.Find(about.Told[0].Event)?.Registration is RegistrationKind.Needed or RegistrationKind.Possible ? IntentNames.EventsRegister
        : EventAsks.Says(reading, "anyFor") && EventAsks.Says(reading, "audience") && EventAsks.Audiences(reading).Any() ? IntentNames.EventsFind
        : about.Told.Length == 1 && RegistrationDrafts.IsParty(reading) ? IntentNames.EventsRegister
        : EventAsks.Says(reading, "giveUp") ? IntentNames.EventsCancelRegistration
        : about.Told.Length == 1 && (EventAsks.Says(reading, "joins") || EventAsks.Done(reading) == "register") && IsWish(reading) ? IntentNames.EventsRegister
        : null;

    // 「改下次行吗」 is no question.
    private static bool IsWish(Reading reading) => (!reading.Says(TermKinds.Mark, "question") || EventAsks.Says(reading, "polite")) && StaffWish.Read(reading) is null;

    private bool AsksOfTold(Reading reading, EventsContext about) => !about.Told.IsEmpty && !EventDetail.Asked(reading).IsEmpty && !EventAsks.Says(reading, "tells") && !NamesSomethingElse(reading, about);

    private async Task<bool> HasPlacesAsync(Turn turn, EventsContext about, CancellationToken cancellationToken) =>
        (await PlacesAsync(turn, about, cancellationToken)).Count > 0;

    private async Task<List<Registration>> PlacesAsync(Turn turn, EventsContext about, CancellationToken cancellationToken)
    {
        var events = await live.NowAsync(cancellationToken);
        var places = new List<Registration>();
        foreach (var occurrence in about.Told.Select(events.Find).OfType<Occurrence>())
        {
            places.AddRange((await rolls.ReadAsync(occurrence.Id, cancellationToken)).Of(turn.Resident).Where(entry => entry.IsOpen));
        }

        return places;
    }

    // 「老刘不去」 of 老刘, or of two who were put down together.
    private static bool IsNamed(Registration entry, Reading reading) =>
        entry.Participant is { } name ? name.Split(EventsText.Separator).Any(one => reading.Normalized.Contains(one, StringComparison.Ordinal))
        : entry.Places > 1 && PartyReading.Of(reading, RegistrationQuestion.None).Name is not null;

    // 「把我爸的取消」 of a father who has a place means that, whatever is under way.
    private async Task<bool> IsPutDownAsync(Turn turn, string person, CancellationToken cancellationToken)
    {
        foreach (var id in (await rolls.OfAsync(turn.Resident, cancellationToken)).All.Where(id => id.Planned > turn.Now.DateTime))
        {
            if ((await rolls.ReadAsync(id, cancellationToken)).Of(turn.Resident).Any(entry => entry.IsOpen && entry.Relation == person))
            {
                return true;
            }
        }

        return false;
    }

    // What is recognised by the words as they came was not guessed by their sound.
    private static Turn Taken(DialogContext inner, Turn turn, string intent) =>
        (turn with { Reading = turn.Reading with { Heard = null, Normalized = UtteranceNormalizer.Normalize(turn.Reading.Text).Value } }).As(inner.Context, intent);

    private bool IsGroup(Reading reading, EventsContext about) => reading.Terms.Where(term => term.Kind == TermKinds.Place).Select(term => term.Value).ToHashSet() is { Count: > 0 } venues
        && about.Topic is { IsNamed: true } topic && (topic.At(venues, live.Planned) != topic || topic.Events.Any(id => live.Planned.Find(id) is { } community && venues.Contains(community.Venue.Id)));

    // 「体育公园的呢」
    private static bool IsPlaceAlone(Reading reading) => reading.Terms.Any(term => term.Kind == TermKinds.Place && reading.Normalized.Length - term.Length <= LongestBesidePlace) && EventVocabulary.EndsWithAndThis(reading.Normalized);

    // A shop or a service by its name is the directory's; the venue of what was told is not, nor are the words of the question itself.
    private bool NamesSomethingElse(Reading reading, EventsContext about)
    {
        var venues = about.Told.Select(told => live.Planned.Find(told.Event)?.Venue.Id).ToHashSet();
        var asked = EventAsks.Spans(reading);
        return reading.Terms.Any(term => term.Kind is TermKinds.Place ? !venues.Contains(term.Value)
            : term.Kind is TermKinds.PlaceCategory or TermKinds.Service && !asked.Any(ask => term.Start < ask.Start + ask.Length && ask.Start < term.Start + term.Length) && !IsOfVenue(reading, term));
    }

    // 公园 is a trade of the directory too.
    private static bool IsOfVenue(Reading reading, TermReading term) =>
        reading.Terms.Any(place => place.Kind == TermKinds.Place && term.Start >= place.Start && term.Start + term.Length <= place.Start + place.Length);
}
