using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>What one should know besides when and where.</summary>
internal static class EventNotes
{
    /// <summary>The weather that calls it off, and how one takes part when one event is spoken of.</summary>
    public static IEnumerable<string> Of(ImmutableArray<Occurrence> told)
    {
        var events = told.Select(occurrence => occurrence.Event).DistinctBy(community => community.Id).ToArray();
        // Of several events only what holds for all of them is told.
        if (events.Select(community => community.Weather).Distinct().ToArray() is [{ Length: > 0 } weather])
        {
            yield return EventsText.Sentence(weather);
        }

        if (events is [var only])
        {
            yield return EventsText.Sentence(EventsText.Registration(only.Registration));
        }
    }

    /// <summary>Holidays of which the year's notice has not come yet.</summary>
    public static IEnumerable<string> Holidays(ImmutableArray<Occurrence> told, WorkingCalendar calendar) =>
        told.Any(occurrence => occurrence.MovedFor is { Confirmed: false } || calendar.On(occurrence.Date) is { Kind: not DayKind.Ordinary, Confirmed: false })
            ? [EventsText.SubjectToNotice]
            : [];
}
