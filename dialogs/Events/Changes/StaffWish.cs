using System.Collections.Immutable;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words that call off, move or resume: 「今天停走」 「今晚改到七点半」 「恢复」.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Day">The day that is meant, null for the next one.</param>
/// <param name="To">The new time, for a move.</param>
/// <param name="Topic">The events named; everything for none.</param>
/// <param name="All">Whether several are meant at once.</param>
internal sealed record StaffWish(StaffAct Act, TimeMeaning? Day, TimeReading? To, EventTopic Topic, bool All)
{
    /// <summary>Ids of the venues named; none for any.</summary>
    public ImmutableArray<string> Venues { get; private init; } = [];

    /// <summary>The id of the place it is moved to; null when it stays where it is.</summary>
    public string? ToVenue { get; private init; }

    /// <summary>Whether several days are named, each of which is meant 「21号到23号停」.</summary>
    public bool IsStretch { get; private init; }

    /// <summary>For how long, for a stop of several days 「停三天」; null for the day itself.</summary>
    public TimeSpan? Length { get; private init; }

    /// <summary>By how much it is moved 「提前半小时」; null when a time is said, or none.</summary>
    public TimeSpan? Shift { get; private init; }

    /// <summary>What was said besides times, by which titles are told apart.</summary>
    public string Words { get; private init; } = "";

    /// <summary>Whether it may mean an event.</summary>
    public bool Means(CommunityEvent community) =>
        (Topic.IsEverything || Topic.Means(community)) && (Venues.IsEmpty || Venues.Contains(community.Venue.Id));

    /// <summary>Of several occurrences those whose titles have most of the words: 「教学停一次」 means none of the walks.</summary>
    public ImmutableArray<Occurrence> Nearest(ImmutableArray<Occurrence> several)
    {
        var pairs = Enumerable.Range(0, Math.Max(0, Words.Length - 1)).Select(at => Words.Substring(at, 2)).Where(pair => pair.All(char.IsLetter)).Distinct().ToArray();
        var most = several.Select(Shared).DefaultIfEmpty().Max();
        return [.. several.Where(occurrence => Shared(occurrence) == most)];

        int Shared(Occurrence occurrence) => pairs.Count(pair => occurrence.Event.Title.Contains(pair, StringComparison.Ordinal));
    }

    /// <summary>The wish of an utterance; null when it says nothing of the sort, or only asks.</summary>
    /// <param name="reading">The utterance.</param>
    /// <param name="charge">What the speaker is in charge of. Whoever has nothing else to look after needs fewer words, where they name a day, an event or a place.</param>
    public static StaffWish? Read(Reading reading, EventsInCharge.Charge? charge = null)
    {
        if (reading.Says(TermKinds.Mark, "question") || ChineseQuestion.Asks(reading.Normalized) || EventAsks.Says(reading, "wait"))
        {
            return null;
        }

        return EventAsks.Of(reading, EventAsks.Act).LastOrDefault() is { } said && Read(reading, said, mayMovePlace: charge is not null) is { } wish ? wish
            : charge is { IsTheirs: true } && !reading.Says(TermKinds.Frame, IntentNames.EventsCancelRegistration) && EventAsks.Of(reading, EventAsks.FirmAct).LastOrDefault() is { } firm && (reading.Fault is null || !reading.Says(TermKinds.Fault))
                && Read(reading, firm, mayMovePlace: true) is { } meant && (meant.Day is not null || !meant.Topic.IsEverything || !meant.Venues.IsEmpty || meant.ToVenue is not null || meant.All) ? meant
            : null;
    }

    private static StaffWish? Read(Reading reading, TermReading said, bool mayMovePlace)
    {
        var act = Enum.Parse<StaffAct>(said.Value);
        var length = reading.Times.Select(time => time.Best.Duration).FirstOrDefault(duration => duration is not null);
        var shift = act == StaffAct.Move && mayMovePlace && length < TimeSpan.FromDays(1) ? (EventAsks.Has(reading, "earlier") ? -length : length) : null;
        var times = reading.Times.Where(time => time.Best is { Duration: null, Recurrence: null }).ToArray();
        var places = reading.Terms.Where(term => term.Kind == TermKinds.Place).ToArray();
        var to = act == StaffAct.Move ? times.LastOrDefault(time => Starts(reading, time) >= said.Start) : null;
        var place = act == StaffAct.Move && mayMovePlace ? Array.FindLast(places, term => term.Start >= said.Start + said.Length) : null;
        // 「挪到活动室」: as residents call it.
        var called = act == StaffAct.Move && mayMovePlace && place is null ? EventAsks.Of(reading, EventAsks.Venue).FirstOrDefault(term => term.Start >= said.Start + said.Length) : null;
        return act == StaffAct.Move && to is null && place is null && called is null && shift is null
            ? null
            : new StaffWish(act, times.FirstOrDefault(time => time != to)?.Best ?? Coming(reading), to, EventWish.Read(reading).Topic, EventAsks.Says(reading, "all") || (act == StaffAct.Stop && length >= TimeSpan.FromDays(2)))
            {
                IsStretch = act == StaffAct.Stop && times.Any(time => time != to && time.Best.End - time.Best.Start > TimeSpan.FromDays(1)) && !EventAsks.Says(reading, "once"),
                Length = act == StaffAct.Stop && length >= TimeSpan.FromDays(2) ? length : null,
                Shift = to is null ? shift : null,
                Venues = [.. places.Where(term => place is null || term.Start < said.Start).Select(term => term.Value)],
                ToVenue = place?.Value ?? called?.Value,
                Words = times.Aggregate(reading.Normalized, (text, time) => text.Replace(time.Text, " ", StringComparison.Ordinal)),
            };
    }

    // 「周末都不走」 is no rule for ever: the coming one is meant.
    private static TimeMeaning? Coming(Reading reading) => reading.Times.Select(time => time.Best).FirstOrDefault(best => best is { Duration: null, Recurrence: not null }) is { } every
        ? every with { End = every.Start.Date.AddDays(every.Recurrence!.EndsWith("SA,SU", StringComparison.Ordinal) ? 2 : 1), Recurrence = null }
        : null;

    /// <summary>The new beginning of an occurrence, null when the words give none.</summary>
    public DateTime? NewTime(Occurrence occurrence)
    {
        if (Shift is { } shift)
        {
            return occurrence.Start + shift;
        }

        if (To is not { Best: { } best } to)
        {
            return null;
        }

        // 「七点半」 of an evening's walk is the evening's.
        return best switch
        {
            { TimeOfDayOnly: true } => to.Readings.Select(reading => occurrence.Start.Date + reading.Start.TimeOfDay).MinBy(time => (time - occurrence.Start).Duration()),
            { IsDays: true } => best.Start.Date + occurrence.Start.TimeOfDay,
            _ => best.Start,
        };
    }

    private static int Starts(Reading reading, TimeReading time) => reading.Normalized.LastIndexOf(time.Text, StringComparison.Ordinal);
}
