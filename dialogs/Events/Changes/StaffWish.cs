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

    /// <summary>Whether it may mean an event.</summary>
    public bool Means(CommunityEvent community) =>
        (Topic.IsEverything || Topic.Means(community)) && (Venues.IsEmpty || Venues.Contains(community.Venue.Id));

    /// <summary>The wish of an utterance; null when it says nothing of the sort, or only asks.</summary>
    public static StaffWish? Read(Reading reading)
    {
        if (EventAsks.Of(reading, EventAsks.Act).LastOrDefault() is not { } said || reading.Says(TermKinds.Mark, "question") || EventAsks.Says(reading, "wait"))
        {
            return null;
        }

        var act = Enum.Parse<StaffAct>(said.Value);
        var times = reading.Times.Where(time => time.Best is { Duration: null, Recurrence: null }).ToArray();
        var to = act == StaffAct.Move ? times.LastOrDefault(time => Starts(reading, time) >= said.Start) : null;
        return act == StaffAct.Move && to is null
            ? null
            : new StaffWish(act, times.FirstOrDefault(time => time != to)?.Best, to, EventWish.Read(reading).Topic, EventAsks.Says(reading, "all"))
            {
                Venues = [.. reading.Terms.Where(term => term.Kind == TermKinds.Place).Select(term => term.Value)],
            };
    }

    /// <summary>The new beginning of an occurrence, null when the words give none.</summary>
    public DateTime? NewTime(Occurrence occurrence)
    {
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
