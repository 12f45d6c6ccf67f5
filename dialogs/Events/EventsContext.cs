using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>What was last spoken of, so that 「明天呢」 「第二个」 「在哪」 「更多」 are understood. Kept in the conversation's state.</summary>
internal sealed record EventsContext
{
    // As long as one would expect a short follow-up to be understood.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>What was asked for.</summary>
    public EventTopic Topic { get; init; } = EventTopic.Everything;

    /// <summary>The first instant asked for, local.</summary>
    public DateTime From { get; init; }

    /// <summary>The instant after the last one, local; null when no time was named.</summary>
    public DateTime? To { get; init; }

    /// <summary>How many lines of the answer have been told.</summary>
    public int Lines { get; init; }

    /// <summary>Whether there are more lines than were told.</summary>
    public bool HasMore { get; init; }

    /// <summary>The occurrences told last, in their order.</summary>
    public ImmutableArray<ToldOccurrence> Told { get; init; } = [];

    /// <summary>The list told before them: 「第二个」 still means its second line once one line of it was asked for.</summary>
    public ImmutableArray<ToldOccurrence> Listed { get; init; } = [];

    /// <summary>What a number points to.</summary>
    [JsonIgnore]
    public ImmutableArray<ToldOccurrence> Numbered => Told.Length > 1 || Listed.IsEmpty ? Told : Listed;

    /// <summary>The details that wait for a number of the list.</summary>
    public ImmutableArray<EventDetailKind> Wanted { get; init; } = [];

    /// <summary>What an answer is awaited for without holding the conversation up: 「第二个」 「要」 do it, anything else lets it go.</summary>
    public EventDeed? Waits { get; init; }

    /// <summary>The registrations told to choose from.</summary>
    public ImmutableArray<RegistrationId> Entries { get; init; } = [];

    /// <summary>What somebody in charge wants done to one of several occurrences.</summary>
    public StaffAct? Act { get; init; }

    /// <summary>Those occurrences, each with its new time.</summary>
    public ImmutableArray<PendingChange> Changes { get; init; } = [];

    /// <summary>The list a resident is about to put themselves down for.</summary>
    public string? List { get; init; }

    /// <summary>Places that were proposed and need only a yes.</summary>
    public RegistrationDraft? Proposal { get; init; }

    /// <summary>Places that were just given back, for whoever thinks better of it.</summary>
    public RegistrationDraft? GivenBack { get; init; }

    /// <summary>When that was, local; long ago before anything was spoken of.</summary>
    public DateTime At { get; init; }

    /// <summary>The occurrences told that begin at a time of day: 「10点那个」; none where no such time is said.</summary>
    public ImmutableArray<ToldOccurrence> ToldAt(TimeMeaning? time) => time is { TimeOfDayOnly: true }
        ? [.. Told.Where(told => told.Start.TimeOfDay == time.Start.TimeOfDay || told.Start.TimeOfDay == time.Start.AddHours(12).TimeOfDay)]
        : [];

    /// <summary>Whether a short follow-up may still mean this.</summary>
    public bool IsFresh(DateTime now) => now - At < Lifetime && now >= At;

    /// <summary>The same with the list that was told before it.</summary>
    public EventsContext After(EventsContext before) => this with { Listed = Told.Length > 1 ? Told : before.IsFresh(At) ? before.Listed : [] };

    /// <summary>The same conversation about these occurrences, with nothing awaited.</summary>
    public static EventsContext About(DateTime now, params ImmutableArray<Occurrence> occurrences) => new()
    {
        Topic = new EventTopic { Events = [.. occurrences.Select(occurrence => occurrence.Event.Id).Distinct()] },
        From = now,
        Told = [.. occurrences.Select(occurrence => new ToldOccurrence(occurrence.Event.Id, occurrence.Start))],
        At = now,
    };
}

/// <summary>A change that waits to be chosen.</summary>
/// <param name="Id">The occurrence.</param>
/// <param name="To">Its new time, for a move in time.</param>
/// <param name="Venue">The id of its new place, for a move there.</param>
internal sealed record PendingChange(OccurrenceId Id, DateTime? To, string? Venue = null);

/// <summary>An occurrence as it was told.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Start">When it begins, local.</param>
internal sealed record ToldOccurrence(string Event, DateTime Start);
