using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>What residents hear of events, made of records only.</summary>
internal static class EventAnswers
{
    /// <summary>Occurrences told in one reply; more than these nobody reads on a telephone.</summary>
    public const int MostListed = 6;

    /// <summary>The answer to a question.</summary>
    public static string Say(EventsFound found, EventQuestion question, WorkingCalendar calendar) => found switch
    {
        EventsFound.Listing listing => Listing(listing, question, calendar),
        EventsFound.Nothing nothing => Nothing(nothing, question),
        EventsFound.Undated undated => EventsText.Undated(Titles(undated.Events)),
        EventsFound.Over over => over.Next is { } next
            ? EventsText.OverWithNext(over.Ended.Event.Title, EventsText.Clock(over.Ended.End), When(next, question), next.Event.Venue.Name)
            : EventsText.Over(over.Ended.Event.Title, EventsText.Clock(over.Ended.End)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>One detail of one occurrence.</summary>
    public static string Detail(EventDetailKind detail, Occurrence occurrence, Role? office)
    {
        var community = occurrence.Event;
        return detail switch
        {
            EventDetailKind.Bring => community.Bring.IsEmpty ? EventsText.BringNothing(community.Title) : EventsText.Bring(community.Title, EventsText.Join(community.Bring)),
            EventDetailKind.Place => EventsText.Place(community.Title, community.Venue.Name, string.Concat(Aside(community.Venue.Landmark), Aside(community.Venue.Access))),
            EventDetailKind.Registration => Registration(community, office),
            _ => EventsText.Time(community.Title, EventsText.PlainDay(occurrence.Date), EventsText.Clock(occurrence.Start), EventsText.Clock(occurrence.End), community.Venue.Name),
        };
    }

    private static string Listing(EventsFound.Listing listing, EventQuestion question, WorkingCalendar calendar)
    {
        var told = listing.Held.Take(MostListed).ToArray();
        var lines = new List<string>();
        foreach (var day in told.GroupBy(occurrence => occurrence.Date))
        {
            lines.Add(EventsText.DayHeading(EventsText.Day(day.Key, Today(question))));
            lines.AddRange(day.Select(occurrence => EventsText.Line(EventsText.Clock(occurrence.Start), occurrence.Event.Title, occurrence.Event.Venue.Name) + (occurrence.Start <= question.Now ? EventsText.UnderWay : "")));
        }

        if (listing.Held.Length > told.Length)
        {
            lines.Add(EventsText.More(listing.Held.Length - told.Length));
        }

        lines.AddRange(Stops(listing.Stopped, Today(question)));
        if (question.Named || told.Length == 1)
        {
            lines.AddRange(Notes(told, calendar));
        }

        return string.Join('\n', lines);
    }

    private static string Nothing(EventsFound.Nothing nothing, EventQuestion question)
    {
        var lines = new List<string>();
        if (nothing.Stopped.IsEmpty)
        {
            lines.Add(question.Named ? EventsText.NothingOf(Titles(question.Events)) : EventsText.NothingAtAll);
        }

        lines.AddRange(Stops(nothing.Stopped, Today(question)));
        // What was stopped tells its next time itself.
        var rest = nothing.Next.Where(next => nothing.Stopped.All(stopped => stopped.Stopped.Event.Id != next.Event.Id));
        lines.AddRange(rest.Select(next => EventsText.Next(next.Event.Title, When(next, question), next.Event.Venue.Name)));
        return string.Join('\n', lines);
    }

    // One line an event: the days it is left out, and when it goes on.
    private static IEnumerable<string> Stops(ImmutableArray<(Occurrence Stopped, Occurrence? Next)> stops, DateOnly today) =>
        stops.GroupBy(stop => stop.Stopped.Event.Id).Select(group =>
        {
            var first = group.First().Stopped;
            var days = EventsText.Join(group.Select(stop => EventsText.Day(stop.Stopped.Date, today)));
            var next = group.Last().Next is { } resumed ? EventsText.Resumes(EventsText.Day(resumed.Date, today), EventsText.Clock(resumed.Start)) : "";
            var unsure = group.Any(stop => stop.Stopped.Stop!.Holiday is { Confirmed: false }) ? EventsText.SubjectToNotice : "";
            return first.Stop!.Holiday is null
                ? EventsText.StoppedOnce(first.Event.Title, days, next)
                : EventsText.StoppedForHoliday(first.Event.Title, days, next, unsure);
        });

    private static IEnumerable<string> Notes(Occurrence[] told, WorkingCalendar calendar)
    {
        foreach (var weather in told.Select(occurrence => occurrence.Event.Weather).Where(weather => weather.Length > 0).Distinct())
        {
            yield return EventsText.Sentence(weather);
        }

        if (told.Select(occurrence => occurrence.Event).Distinct().ToArray() is [{ Registration.Length: > 0 } only])
        {
            yield return EventsText.Sentence(only.Registration);
        }

        if (told.Any(occurrence => calendar.On(occurrence.Date) is { Kind: DayKind.Holiday, Confirmed: false }))
        {
            yield return EventsText.SubjectToNotice;
        }
    }

    private static string Registration(CommunityEvent community, Role? office)
    {
        var limit = community.Capacity is { } places ? EventsText.Capacity(places) : "";
        return office?.Phone is { } phone
            ? EventsText.RegistrationAt(community.Title, community.Registration, limit, phone, office.DutyHours)
            : EventsText.Registration(community.Title, community.Registration, limit);
    }

    private static string When(Occurrence occurrence, EventQuestion question) =>
        EventsText.Day(occurrence.Date, Today(question)) + EventsText.Clock(occurrence.Start);

    private static DateOnly Today(EventQuestion question) => DateOnly.FromDateTime(question.Now);

    private static string Titles(IEnumerable<CommunityEvent> events) => EventsText.Join(events.Select(community => community.Title).Take(3));

    private static string Aside(string text) => text.Length == 0 ? "" : EventsText.Aside(text.Replace("|", EventsText.Comma, StringComparison.Ordinal));
}
