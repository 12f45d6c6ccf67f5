using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// The tracked job that comes of a resident's report. A record of values: every change is a pure function that gives
/// a closed outcome, so that a dialog's switch shows every case.
/// </summary>
internal sealed record WorkOrder
{
    /// <summary>What the resident quotes, for example 20261127-001; never reused.</summary>
    public required string Number { get; init; }

    /// <summary>The conversation of the resident who reported; only that resident may change the order.</summary>
    public required string Reporter { get; init; }

    /// <summary>The push that filed it, so that a redelivery finds it instead of filing another.</summary>
    public required string Push { get; init; }

    /// <summary>The fault category's code.</summary>
    public required string Category { get; init; }

    public required RepairPlace Place { get; init; }

    /// <summary>The resident's words.</summary>
    public required string Description { get; init; }

    /// <summary>Ids of the photos; the pictures themselves live outside Redis.</summary>
    public ImmutableArray<string> Photos { get; init; } = [];

    public required DateTimeOffset FiledAt { get; init; }

    public required DueTimes Due { get; init; }

    public WorkOrderStatus Status { get; init; } = WorkOrderStatus.Filed;

    /// <summary>Everything that happened to it, oldest first.</summary>
    public ImmutableArray<HistoryEntry> History { get; init; } = [];

    /// <summary>A new order from a complete draft.</summary>
    public static WorkOrder File(RepairDraft draft, string number, string reporter, string push, DateTimeOffset now, DueTimes due) => new()
    {
        Number = number,
        Reporter = reporter,
        Push = push,
        Category = draft.Category ?? FaultCategory.Other,
        Place = draft.Place,
        Description = draft.Description,
        Photos = draft.Photos,
        FiledAt = now,
        Due = due,
        History = [new HistoryEntry(now, HistoryEvent.Filed)],
    };

    /// <summary>Takes the order back at the reporter's word.</summary>
    public ChangeOutcome Withdraw(string by, DateTimeOffset now) => (by == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, WorkOrderStatus.Withdrawn) => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(With(HistoryEvent.Withdrawn, now) with { Status = WorkOrderStatus.Withdrawn }),
    };

    /// <summary>Puts a withdrawn order back under its old number; a withdrawal may be undone for seven days.</summary>
    public ChangeOutcome Restore(string by, DateTimeOffset now) => (by == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, not WorkOrderStatus.Withdrawn) => new ChangeOutcome.Unchanged(this),
        _ when now - History[^1].At > TimeSpan.FromDays(7) => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(With(HistoryEvent.Restored, now) with { Status = WorkOrderStatus.Filed }),
    };

    /// <summary>Corrects where it is, or what it is, at the reporter's word; the number stays.</summary>
    public ChangeOutcome Correct(string by, RepairPlace place, string? description, DateTimeOffset now) => (by == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, WorkOrderStatus.Withdrawn) => new ChangeOutcome.TooLate(this),
        _ when place == Place && description is null => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(With(HistoryEvent.Corrected, now) with
        {
            Place = place,
            Description = description is null ? Description : $"{Description}\n{description}",
        }),
    };

    /// <summary>Adds what the reporter tells after the report.</summary>
    public ChangeOutcome Note(string by, string words, DateTimeOffset now) => (by == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, WorkOrderStatus.Withdrawn) => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(With(HistoryEvent.Noted, now) with { Description = $"{Description}\n{words}" }),
    };

    /// <summary>Adds photos sent after the report; the same photo is taken once.</summary>
    public ChangeOutcome AddPhotos(string by, IEnumerable<string> photos, DateTimeOffset now)
    {
        if (by != Reporter)
        {
            return new ChangeOutcome.NotTheirs();
        }

        ImmutableArray<string> all = [.. Photos.Union(photos)];
        return all.Length == Photos.Length
            ? new ChangeOutcome.Unchanged(this)
            : new ChangeOutcome.Changed(With(HistoryEvent.PhotoAdded, now) with { Photos = all });
    }

    private WorkOrder With(HistoryEvent what, DateTimeOffset now) => this with { History = History.Add(new HistoryEntry(now, what)) };
}
