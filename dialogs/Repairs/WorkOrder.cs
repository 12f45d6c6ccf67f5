using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// The tracked job that comes of a report. A record of values: every change is a pure function that gives a closed
/// outcome, so that a dialog's switch shows every case. What residents may do is in WorkOrder.Residents.cs, what crews
/// and staff may do in WorkOrder.Staff.cs, what the clock does in WorkOrder.Clock.cs.
/// </summary>
internal sealed partial record WorkOrder
{
    /// <summary>What the resident quotes, for example 20261127-001; never reused.</summary>
    public required string Number { get; init; }

    /// <summary>The conversation of the resident who reported; empty once it was forgotten.</summary>
    public required string Reporter { get; init; }

    /// <summary>Somebody it was reported for in words, for example 我妈; they hear through the reporter.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The push that filed it, so that a redelivery finds it instead of filing another.</summary>
    public required string Push { get; init; }

    /// <summary>The fault category's code.</summary>
    public required string Category { get; init; }

    public Priority Priority { get; init; } = Priority.P3;

    public required RepairPlace Place { get; init; }

    /// <summary>The resident's words; a telephone number in them is never written out.</summary>
    public required string Description { get; init => field = PersonalNumbers.Masked(value); }

    /// <summary>Whether it lies in the reporter's own home by their words.</summary>
    public bool AtHome { get; init; }

    /// <summary>Ids of the photos; the pictures themselves live outside Redis.</summary>
    public ImmutableArray<string> Photos { get; init; } = [];

    /// <summary>Ids of the photos of the work done.</summary>
    public ImmutableArray<string> PhotosAfter { get; init; } = [];

    public required DateTimeOffset FiledAt { get; init; }

    public required DueTimes Due { get; init; }

    public WorkOrderStatus Status { get; init; } = WorkOrderStatus.Filed;

    /// <summary>Whether nobody but the parties and the mediators may learn of it (noise, disputes): never joined, never listed.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The role that has to act next.</summary>
    public string Assignee { get; init; } = "";

    /// <summary>The conversation of the crew member who has it; null while nobody has.</summary>
    public string? Holder { get; init; }

    /// <summary>What it waits for; null while it does not.</summary>
    public Hold? Hold { get; init; }

    /// <summary>Neighbours who reported the same, in the order they came.</summary>
    public ImmutableArray<Follower> Followers { get; init; } = [];

    /// <summary>How often it came back after it was called done.</summary>
    public int Reworks { get; init; }

    /// <summary>How far up the ladder it has gone: 0 nobody, 1 the crew's superior, 2 the head of the community, 3 the street office.</summary>
    public int Level { get; init; }

    /// <summary>The resident's last word; null while there is none.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The order it goes on under.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Everything that happened to it, oldest first.</summary>
    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>How many households have told of it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Households => Followers.Length + 1;

    /// <summary>A new order from a complete draft.</summary>
    public static WorkOrder File(RepairDraft draft, FaultCategory category, string number, string reporter, string push, DateTimeOffset now, WorkingCalendar calendar) => new()
    {
        Number = number,
        Reporter = reporter,
        Push = push,
        Category = category.Code,
        Priority = draft.Emergency is null ? category.Priority : Priority.P0,
        Place = draft.Place,
        Description = draft.Description,
        AtHome = draft.AtHome,
        Photos = draft.Photos,
        FiledAt = now,
        Due = draft.Emergency is null ? DueTimes.Of(category, now, calendar) : DueTimes.AtOnce(now),
        IsPrivate = category.IsPrivate || draft.Emergency is not null,
        Assignee = category.RouteRole,
        OnBehalfOf = draft.OnBehalfOf,
        History = [new HistoryEntry(now, HistoryEvent.Filed, Push: push)],
    };

    /// <summary>Whether anybody is still known whom it concerns.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Concerned => Reporter.Length > 0 || Followers.Length > 0;

    /// <summary>Whether somebody reported it or joined.</summary>
    public bool Concerns(string resident) => resident.Length > 0 && (Reporter == resident || Followers.Any(follower => follower.Resident == resident));

    /// <summary>
    /// The order as one of those it concerns may see it: of a neighbour's order they know what they said themselves, and
    /// of its place no door.
    /// </summary>
    public WorkOrder SeenBy(string resident) => Reporter == resident || Followers.FirstOrDefault(follower => follower.Resident == resident) is not { } own
        ? this
        : this with { Reporter = "", OnBehalfOf = null, Place = own.Place ?? Place.ForNeighbours(), Description = own.Words };

    /// <summary>All that was said of it, for those who work on it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Told => string.Join('\n', Followers.Select(follower => follower.Words).Where(words => words.Length > 0).Prepend(Description));

    /// <summary>When something last happened, null when it never did.</summary>
    public DateTimeOffset? LastTime(HistoryEvent what) => History.LastOrDefault(entry => entry.Event == what)?.At;

    /// <summary>Whether a message has already had its effect on the order.</summary>
    public bool Knows(string? push) => push is not null && History.Any(entry => entry.Push == push);

    private ChangeOutcome.Changed Now(HistoryEvent what, Actor by, DateTimeOffset now, string? note = null) =>
        new(this with { History = History.Add(new HistoryEntry(now, what, by.Role, by.Role is null && note is not null ? PersonalNumbers.Masked(note) : note, by.Push)) });
}
