using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;

namespace CommunityBot.Dialogs.Events;

/// <summary>Words of what those in charge change.</summary>
internal static class ChangeText
{
    private static readonly Wording Words = new(typeof(ChangeText));

    public static string NotInCharge => Words[nameof(NotInCharge)];

    public static string TimeIsPast => Words[nameof(TimeIsPast)];

    public static string PassedOn => Words[nameof(PassedOn)];

    public static string Nothing(Occurrence? next, DateOnly today) => next is null ? Words["NothingAtAll"] : Words.Format(nameof(Nothing), next.Event.ShortTitle, When(next, today));

    /// <summary>What was to be taken back was never changed.</summary>
    public static string AsPlanned(ImmutableArray<Occurrence> occurrences, DateOnly today) =>
        Words.Format(nameof(AsPlanned), EventsText.Join(occurrences.Select(occurrence => Words.Format("Line", When(occurrence, today), occurrence.Event.ShortTitle))));

    public static string Which(StaffAct act, ImmutableArray<Occurrence> occurrences, DateOnly today) => string.Join(
        '\n', occurrences.Select((occurrence, index) => EventsText.Numbered(index + 1, Words.Format("Line", When(occurrence, today), occurrence.Event.ShortTitle))).Prepend(Words.Format(nameof(Which), Words[$"All{act}"])));

    /// <summary>Whether the next one is meant, where none is held today.</summary>
    public static string Whether(Occurrence next, DateOnly today) => Words.Format(nameof(Whether), next.Event.ShortTitle, When(next, today));

    /// <summary>What was done, to whoever did it.</summary>
    public static string Done(StaffAct act, ImmutableArray<Occurrence> occurrences, int people, DateOnly today)
    {
        // The days of one group in one line.
        var lines = occurrences.GroupBy(occurrence => (Key: Key("Done", act, occurrence), occurrence.Event.Id, Time: TimeOnly.FromDateTime(occurrence.Start), occurrence.Event.Venue.ShortName))
            .Select(group => Words.Format(group.Key.Key, group.First().Event.ShortTitle, EventsText.Join([.. group.SkipLast(1).Select(occurrence => EventsText.Day(occurrence.Date, today)), When(group.Last(), today)]), group.Key.ShortName));
        return string.Join('\n', lines.Append(people > 0 ? Words.Format("Told", people) : Words["InForce"]));
    }

    /// <summary>What was done, to those who registered.</summary>
    public static string News(StaffAct act, Occurrence occurrence, Occurrence? next, DateOnly today)
    {
        var text = Words.Format(Key("News", act, occurrence), occurrence.Event.ShortTitle, When(occurrence, today), occurrence.Event.Venue.ShortName);
        return act == StaffAct.Stop && next is not null ? text + Words.Format("NewsNext", When(next, today)) : text;
    }

    /// <summary>What somebody who is not in charge said, to whoever is.</summary>
    public static OutboundMessage Hearsay(string to, CommunityEvent community, Turn turn) => new()
    {
        Key = $"events:hearsay:{turn.Push}:{community.Id}",
        To = to,
        Text = Words.Format(nameof(Hearsay), community.ShortTitle, turn.Reading.Text.Length > 40 ? turn.Reading.Text[..40] : turn.Reading.Text),
        SendAt = turn.Now,
        Expires = turn.Now.AddHours(12),
        Topic = "events.staff",
    };

    private static string Key(string prefix, StaffAct act, Occurrence occurrence) => act == StaffAct.Move && occurrence.IsElsewhere ? prefix + "Place" : prefix + act;

    private static string When(Occurrence occurrence, DateOnly today) => EventsText.Day(occurrence.Date, today) + EventsText.Clock(occurrence.Start);
}
