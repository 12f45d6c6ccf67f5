using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「在哪」 「带啥」 「能带孩子吗」 right after an event was told mean that event, though alone they would ask for a shop or
/// an office.
/// </summary>
internal sealed class FollowUpWord(TopicMemory topics, EventsMemory memory, LiveEvents live) : IEarlyWord
{
    private const int LongestFollowUp = 12;

    private static readonly string[] Joining = ["joins", "switch", "add"];

    /// <inheritdoc/>
    public async Task<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        if (turn.IsWordless || turn.Command is not null || reading is not { Emergency: null, Addresses.Count: 0 } || NamesFault(reading) || reading.Normalized.Length > LongestFollowUp
            || inner.ActiveDialog is { Id: not nameof(RegistrationDialog) }
            || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not (nameof(FindEventsDialog) or nameof(RegistrationDialog)))
        {
            return turn;
        }

        var about = await memory.GetAsync(inner.Context, cancellationToken);
        if (about.IsFresh(turn.Now.DateTime) && inner.ActiveDialog is null && Deed(reading, about) is { } intent && (intent == IntentNames.EventsFind || !NamesSomethingElse(reading, about)))
        {
            return Taken(inner, turn, intent);
        }

        return EventAnswered.Waiting(reading, about, turn.Now.DateTime) is EventDeed.Change or EventDeed.CancelRegistration or EventDeed.Register
            || (about.IsFresh(turn.Now.DateTime) && !about.Told.IsEmpty && !EventDetail.Asked(reading).IsEmpty && !NamesSomethingElse(reading, about))
            ? Taken(inner, turn, IntentNames.EventsFind)
            : turn;
    }

    // What is recognised by the words as they came was not guessed by their sound.
    private static Turn Taken(DialogContext inner, Turn turn, string intent) =>
        (turn with { Reading = turn.Reading with { Heard = null, Normalized = UtteranceNormalizer.Normalize(turn.Reading.Text).Value } }).As(inner.Context, intent);

    // A fault that no word speaks for is only the likest of a short utterance.
    private static bool NamesFault(Reading reading) => reading.Fault is not null && (reading.Says(TermKinds.Fault) || reading.Says(TermKinds.Symptom));

    // 「来了喊我」 「我老伴也去」 「换成后面那场」 「再加一个人」
    private string? Deed(Reading reading, EventsContext about) =>
        EventAsks.Says(reading, "callMe") && (!about.Told.IsEmpty || about.Topic.IsNamed) ? IntentNames.EventsFind
        : EventAsks.Says(reading, "group") && IsGroup(reading, about) ? IntentNames.EventsFind
        : about.Told.Length == 1 && RegistrationDrafts.IsParty(reading) ? IntentNames.EventsRegister
        : !about.Told.IsEmpty && !reading.Says(TermKinds.Mark, "question") && Joining.Any(ask => EventAsks.Says(reading, ask)) && StaffWish.Read(reading) is null ? IntentNames.EventsRegister
        : null;

    private bool IsGroup(Reading reading, EventsContext about) => reading.Terms.Any(term => term.Kind == TermKinds.Place && about.Topic.Events.Any(id => live.Planned.Find(id)?.Venue.Id == term.Value));

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
