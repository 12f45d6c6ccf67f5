using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What residents hear of a look-up, made of records only: the conclusion first, no more than a telephone shows.</summary>
internal static class EventAnswers
{
    private const int MostTitles = 3;
    private const int FewestLines = 2;

    /// <summary>The answer to a question.</summary>
    public static EventReply Say(EventsFound found, EventQuestion question, EventCatalog catalog) => found switch
    {
        EventsFound.Listing listing => EventListing.Say(listing, question, catalog.Calendar),
        EventsFound.Upcoming upcoming => Upcoming(upcoming, question, catalog),
        EventsFound.Nothing nothing => Nothing(nothing, question),
        EventsFound.Undated undated => new EventReply(EventsText.Undated(Titles(undated.Events)), []),
        EventsFound.Cancelled cancelled => new EventReply(EventsText.Cancelled(Titles(cancelled.Events)), []),
        EventsFound.Over over => Over(over, question),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>One line for each event that is left out: the days, and when it goes on; of everything, one line for all.</summary>
    public static IEnumerable<string> Stops(ImmutableArray<StoppedOccurrence> stops, EventQuestion question)
    {
        var events = stops.GroupBy(stop => stop.Occurrence.Event.Id).Select(group => group.ToArray()).ToArray();
        var whole = events.Where(group => !question.Topic.IsEverything || group[0].Occurrence.Stop!.MovedTo is not null).Take(MostTitles).Select(group => Stop(group, question.Today));
        var brief = events.Where(group => question.Topic.IsEverything && group[0].Occurrence.Stop!.MovedTo is null).Select(group => group[0].Occurrence.Event).ToArray();
        var lines = brief.Length == 0 ? whole : whole.Prepend(EventsText.StoppedBriefly(Titles([.. brief])));
        return stops.Any(stop => stop.Occurrence.Stop!.Holiday is { Confirmed: false }) ? lines.Append(EventsText.SubjectToNotice) : lines;
    }

    // 「生活节、春联、元宵都是哪天」: what has no date is told as well.
    private static EventReply Upcoming(EventsFound.Upcoming upcoming, EventQuestion question, EventCatalog catalog)
    {
        var reply = EventListing.Say(upcoming, question, catalog.Calendar);
        return upcoming.WithoutDate.IsEmpty ? reply : reply with { Text = EventsText.Undated(Titles(upcoming.WithoutDate)) + '\n' + reply.Text };
    }

    private static EventReply Nothing(EventsFound.Nothing nothing, EventQuestion question)
    {
        var lines = new List<string>();
        if (nothing.Stopped.IsEmpty)
        {
            // What is told by its next time need not be told twice.
            var untold = question.Topic.IsNamed || nothing.Events.Length == 1 || nothing.Events.Any(community => nothing.Next.All(next => next.Event.Id != community.Id));
            lines.Add(untold && !nothing.Events.IsEmpty ? EventsText.NothingOf(Titles(nothing.Events)) : EventsText.NothingAtAll);
        }

        lines.AddRange(Stops(nothing.Stopped, question));
        // What was stopped tells its next time itself.
        var rest = nothing.Next.Where(next => nothing.Stopped.All(stopped => stopped.Occurrence.Event.Id != next.Event.Id)).ToArray();
        lines.AddRange(rest.Select(next => Next(next, question)));
        var resumed = nothing.Stopped.Select(stopped => stopped.Next).OfType<Occurrence>().DistinctBy(next => next.Event.Id);
        return new EventReply(Fitted(lines), [.. resumed.Concat(rest)]);
    }

    /// <summary>Lines as many as one takes in at a glance, the first two at least: what comes last is least.</summary>
    public static string Fitted(IReadOnlyList<string> lines, int fewest = FewestLines)
    {
        var fitting = lines.Count;
        while (fitting > fewest && lines.Take(fitting).Sum(line => line.Length + 1) - 1 > EventListing.Room)
        {
            fitting--;
        }

        return string.Join('\n', lines.Take(fitting));
    }

    private static EventReply Over(EventsFound.Over over, EventQuestion question)
    {
        var ended = over.Ended.DistinctBy(occurrence => occurrence.Event.Id).Take(MostTitles).ToArray();
        var day = question.IsOneDay || question.To is not { } to
            ? EventsText.Day(ended[^1].Date, question.Today)
            : EventsText.Range(EventsText.PlainDay(DateOnly.FromDateTime(question.From)), EventsText.PlainDay(DateOnly.FromDateTime(to.AddTicks(-1))));
        string[] lines =
        [
            question.Topic.IsEverything ? EventsText.OverAll(day) : EventsText.Over(EventsText.Join(ended.Select(occurrence => occurrence.Event.ShortTitle)), EventsText.Day(over.Ended[^1].Date, question.Today) + EventsText.Clock(over.Ended[^1].End)),
            .. over.Next.IsEmpty && !question.Topic.IsEverything ? [EventsText.NoNextYet] : over.Next.Select(next => Next(next, question)),
        ];
        return new EventReply(Fitted(lines), over.Next);
    }

    private static string Next(Occurrence next, EventQuestion question) =>
        EventsText.Next(next.Event.ShortTitle, EventsText.Day(next.Date, question.Today) + EventsText.Clock(next.Start), next.Event.Venue.ShortName);

    /// <summary>What is told of occurrences of one event that are left out.</summary>
    public static string Stop(StoppedOccurrence[] stops, DateOnly today)
    {
        var (first, last) = (stops[0].Occurrence, stops[^1]);
        var days = EventsText.Join(stops.Select(stop => EventsText.Day(stop.Occurrence.Date, today)));
        var holiday = stops.Select(stop => stop.Occurrence.Stop!.Holiday).FirstOrDefault(day => day is not null);
        if (first.Stop!.MovedTo is { } moved)
        {
            return holiday is null
                ? EventsText.MovedByStaff(first.Event.ShortTitle, EventsText.Day(first.Date, today) + EventsText.Clock(first.Start), EventsText.NewTime(first.Start, moved, today))
                : EventsText.MovedTo(first.Event.ShortTitle, days, holiday.Name ?? "", EventsText.Day(DateOnly.FromDateTime(moved), today) + EventsText.Clock(moved));
        }

        var next = last.Next is { } resumed ? EventsText.Resumes(EventsText.Day(resumed.Date, today), EventsText.Clock(resumed.Start)) : "";
        return holiday is null ? EventsText.StoppedOnce(first.Event.ShortTitle, days, next) : EventsText.StoppedForHoliday(first.Event.ShortTitle, days, next);
    }

    private static string Titles(ImmutableArray<CommunityEvent> events)
    {
        var titles = EventsText.Join(events.Take(MostTitles).Select(community => community.ShortTitle));
        return events.Length > MostTitles ? EventsText.AndOthers(titles) : titles;
    }
}
