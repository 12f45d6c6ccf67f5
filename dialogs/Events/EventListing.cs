using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Events;

/// <summary>Lists of occurrences, numbered where there are several, as many as fit on a telephone.</summary>
internal static class EventListing
{
    /// <summary>Lines nobody reads beyond.</summary>
    public const int MostLines = 5;

    private const int FewestLines = 2;

    /// <summary>Characters of a reply a resident takes in at a glance.</summary>
    public const int Room = 120;

    private const int BriefRoom = 40;

    private const int DaysOfWeek = 7;
    private const int DaysOfWeekend = 2;
    private const int MostWeekdays = 4;

    public static EventReply Say(EventsFound.Listing listing, EventQuestion question, WorkingCalendar calendar)
    {
        var (first, last) = (listing.Held[0].Date, listing.Held[^1].Date);
        var days = question.IsOneDay || first == last ? Days.One : last.DayNumber - first.DayNumber < DaysOfWeek ? Days.Week : Days.Many;
        var heading = days == Days.One ? EventsText.Day(first, question.Today) : question.To is null ? EventsText.Soonest : EventsText.Days(first, last, question.Today);
        ImmutableArray<EventLine> lines = days == Days.One ? [.. listing.Held.Select(held => new EventLine(held))] : EventLine.ByEvent(listing.Held, question.Days);
        return Say(lines, heading, days, Stops(listing, question), question, calendar);
    }

    public static EventReply Say(EventsFound.Upcoming upcoming, EventQuestion question, WorkingCalendar calendar) =>
        Say([.. upcoming.Next.Select(next => new EventLine(next))], EventsText.Soonest, Days.Many, [], question, calendar);

    private static EventReply Say(ImmutableArray<EventLine> all, string heading, Days days, string[] stops, EventQuestion question, WorkingCalendar calendar)
    {
        var lines = all[Math.Min(question.Skip, all.Length - 1)..];
        if (lines.Length == 1 && question.Skip == 0)
        {
            return Single(lines[0], heading, days, stops, question, calendar);
        }

        string[] head = Wording.IsBrief ? [] : [EventsText.Heading(heading)];
        var told = Fitting(head, [.. lines.Select(line => Text(line, days, question, beside: true))]);
        ImmutableArray<Occurrence> occurrences = [.. lines.Take(told.Count - head.Length).Select(line => line.First)];
        var left = lines.Length - occurrences.Length;
        // For elders two events weigh more than the word that there are others.
        string[] more = left > 0 && (head.Length > 0 || Length(told) + EventsText.More(left).Length <= BriefRoom) ? [EventsText.More(left)] : [];
        string[] stopped = question.Skip == 0 && !(Wording.IsBrief && question.Topic.IsEverything) ? stops : [];
        var notes = question.Topic.IsEverything ? stopped : EventNotes.Of(occurrences);
        // The notice comes before what is off: should there be no room for both, it holds for all.
        string[] notice = [.. EventNotes.Holidays(occurrences, calendar)];
        var end = more.Concat(question.Topic.IsEverything ? notice : notes).Concat(question.Topic.IsEverything ? notes : notice);
        return new EventReply(EventAnswers.Fitted([.. (question.Topic.IsEverything ? [] : stopped).Concat(told).Concat(Wording.IsBrief ? more : end).Distinct()], told.Count), occurrences, left);
    }

    private static List<string> Fitting(string[] head, ImmutableArray<string> lines)
    {
        var (room, fewest) = Wording.IsBrief ? (BriefRoom, 1) : (Room, FewestLines);
        var told = new List<string>(head);
        foreach (var (index, line) in lines.Take(MostLines).Index())
        {
            var text = EventsText.Numbered(index + 1, line);
            var after = !Wording.IsBrief && index + 1 < lines.Length ? EventsText.More(lines.Length - index - 1).Length + 1 : 0;
            if (index >= fewest && Length(told) + text.Length + after > room)
            {
                break;
            }

            told.Add(text);
        }

        return told;
    }

    // With the breaks between them.
    private static int Length(List<string> lines) => lines.Sum(line => line.Length + 1);

    private static EventReply Single(EventLine line, string heading, Days days, string[] stops, EventQuestion question, WorkingCalendar calendar)
    {
        ImmutableArray<Occurrence> told = [line.First];
        var text = days == Days.One ? heading + Text(line, days, question) : Text(line, Days.Many, question);
        var notes = EventNotes.Of(told).Concat(EventNotes.Holidays(told, calendar));
        return new EventReply(EventAnswers.Fitted([.. stops.Append(EventsText.Sentence(text)).Concat(notes).Distinct()]), told);
    }

    // Who asks for one thing wants to know first that it is off; of a long time, what is off is not asked for.
    private static string[] Stops(EventsFound.Listing listing, EventQuestion question) =>
        question.Topic.IsEverything && question.Days > DaysOfWeekend ? [] : [.. EventAnswers.Stops(listing.Stopped, question)];

    // Within a week a weekday says it all; the heading tells which week.
    private static string Text(EventLine line, Days days, EventQuestion question, bool beside = false)
    {
        var occurrence = line.First;
        var clock = EventsText.Clock(occurrence.Start);
        var day = days == Days.Week && question.To is not null ? EventsText.Weekday(occurrence.Date)
            : beside && Wording.IsBrief && occurrence.Date.DayNumber - question.Today.DayNumber is > 2 and < DaysOfWeek ? EventsText.Weekday(occurrence.Date)
            : beside ? EventsText.ShortDay(occurrence.Date, question.Today)
            : EventsText.Day(occurrence.Date, question.Today);
        var when = days == Days.One ? clock
            : line.IsDaily ? EventsText.Daily(clock)
            : line.Dates.Length is > 1 and <= MostWeekdays && days == Days.Week ? EventsText.Join(line.Dates.Select(EventsText.Weekday)) + clock
            : line.Dates.Length > 1 ? EventsText.Several(day, line.Dates.Length, clock)
            : day + clock;
        var aside = occurrence.Start <= question.Now ? EventsText.UnderWay
            : occurrence.MovedFor is { } holiday ? EventsText.MovedFor(holiday.Name ?? "")
            : occurrence.MovedFrom is { } planned ? EventsText.MovedFrom(EventsText.NewTime(occurrence.Start, planned, question.Today))
            : occurrence.IsElsewhere ? EventsText.Elsewhere
            : "";
        return EventsText.Line(when, occurrence.Event.ShortTitle, occurrence.Event.Venue.ShortName) + aside;
    }

    /// <summary>How much time a list spans.</summary>
    private enum Days
    {
        One,
        Week,
        Many,
    }
}
