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

    /// <inheritdoc/>
    public async Task<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var reading = turn.Reading;
        if (turn.IsWordless || turn.Command is not null || reading is not { Emergency: null, Fault: null, Addresses.Count: 0 } || reading.Normalized.Length > LongestFollowUp
            || inner.ActiveDialog is { Id: not nameof(RegistrationDialog) }
            || await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is not (nameof(FindEventsDialog) or nameof(RegistrationDialog)))
        {
            return turn;
        }

        var about = await memory.GetAsync(inner.Context, cancellationToken);
        return (EventAsks.Says(reading, "restore") && EventAnswered.Waiting(reading, about, turn.Now.DateTime) is not null)
            || (about.IsFresh(turn.Now.DateTime) && !about.Told.IsEmpty && !EventDetail.Asked(reading).IsEmpty && !NamesSomethingElse(reading, about))
            ? turn.As(inner.Context, IntentNames.EventsFind)
            : turn;
    }

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
