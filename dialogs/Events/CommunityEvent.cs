using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Events;

/// <summary>What is organised 活动: once, or again and again by a rule (one line of events.csv).</summary>
internal sealed record CommunityEvent
{
    public required string Id { get; init; }

    /// <summary>The title residents read, with its sample mark where there is one.</summary>
    public required string Title { get; init; }

    /// <summary>The title without what stands in brackets, for lists.</summary>
    public string ShortTitle => Brackets.Cut(Title);

    public required string Category { get; init; }

    public required Venue Venue { get; init; }

    /// <summary>The first occurrence, in the community's local time.</summary>
    public required DateTime Start { get; init; }

    public required TimeSpan Duration { get; init; }

    /// <summary>An RFC 5545 RRULE value in local time, null for what does not recur by one.</summary>
    public string? Rule { get; init; }

    /// <summary>Whether it is held once, or once a year.</summary>
    public bool IsSeldom => Rule is null || Rule.StartsWith("FREQ=YEARLY", StringComparison.Ordinal);

    /// <summary>Occurrences left out once.</summary>
    public ImmutableArray<DateTime> Exceptions { get; init; } = [];

    /// <summary>Occurrences added once.</summary>
    public ImmutableArray<DateTime> Additions { get; init; } = [];

    /// <summary>The lunar day on which it is held every year, null when it follows no lunar day.</summary>
    public LunarDay? Lunar { get; init; }

    public HolidayPolicy HolidayPolicy { get; init; }

    public EventStatus Status { get; init; }

    public RegistrationKind Registration { get; init; }

    /// <summary>Places, null without a limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>Whether one may wait for a place that becomes free 候补.</summary>
    public bool HasWaitlist { get; init; }

    /// <summary>How long before an occurrence places may first be taken; null for at any time.</summary>
    public TimeSpan? OpensBefore { get; init; }

    /// <summary>How long before an occurrence places can no longer be taken; zero for until it begins.</summary>
    public TimeSpan ClosesBefore { get; init; }

    /// <summary>What residents may put themselves down for besides a place (节目, 春联); empty for nothing.</summary>
    public string Lists { get; init; } = "";

    /// <summary>The role that holds it, by its id.</summary>
    public string Organizer { get; init; } = "";

    /// <summary>Whom it is for, in the words of the files; a resident need not live here for any of it.</summary>
    public ImmutableArray<string> Audience { get; init; } = [];

    /// <summary>The estates whose residents it is for, by their ids; none for all.</summary>
    public ImmutableArray<string> AudienceEstates { get; init; } = [];

    /// <summary>The rule for children, empty for none.</summary>
    public string MinorRule { get; init; } = "";

    /// <summary>What to bring.</summary>
    public ImmutableArray<string> Bring { get; init; } = [];

    /// <summary>When the weather calls it off, empty for never.</summary>
    public string Weather { get; init; } = "";

    /// <summary>When somebody last made sure of all this; null when nobody wrote it down.</summary>
    public DateOnly? Verified { get; init; }
}
