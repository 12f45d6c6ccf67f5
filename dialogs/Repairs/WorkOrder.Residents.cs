using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <content>What residents may do.</content>
internal sealed partial record WorkOrder
{
    /// <summary>How long an order that was closed may come back under its number.</summary>
    public static readonly TimeSpan ReworkAllowed = TimeSpan.FromDays(30);

    /// <summary>How long a resident waits before urging again.</summary>
    public static readonly TimeSpan UrgeCooldown = TimeSpan.FromHours(4);

    private static readonly TimeSpan RestoreAllowed = TimeSpan.FromDays(7);

    /// <summary>Takes the order back at the reporter's word. When neighbours hang on it, it stays theirs.</summary>
    public ChangeOutcome Withdraw(Actor by, DateTimeOffset now) => (by.Resident == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, WorkOrderStatus.Withdrawn) => new ChangeOutcome.Unchanged(this),
        (_, > WorkOrderStatus.OnHold) => new ChangeOutcome.TooLate(this),
        _ when Followers is [var heir, ..] => new ChangeOutcome.Changed(Now(HistoryEvent.Left, by, now).Order.LeftTo(heir)),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Withdrawn, by, now).Order with { Status = WorkOrderStatus.Withdrawn, Holder = null, Hold = null }),
    };

    // Whose order it becomes knows its place and its story only as they told them.
    private WorkOrder LeftTo(Follower heir) => this with
    {
        Reporter = heir.Resident,
        Followers = Followers.Remove(heir),
        OnBehalfOf = null,
        Description = heir.Words,
        Place = heir.Place ?? Place.ForNeighbours(),
        AtHome = false,
    };

    /// <summary>Puts a withdrawn order back under its old number; a withdrawal may be undone for seven days.</summary>
    public ChangeOutcome Restore(Actor by, DateTimeOffset now, string? note = null) => (by.Resident == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, not WorkOrderStatus.Withdrawn) => new ChangeOutcome.Unchanged(this),
        _ when now - LastTime(HistoryEvent.Withdrawn) > RestoreAllowed => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Restored, by, now, note).Order with
        {
            Status = WorkOrderStatus.Filed,
            Due = Due.ShiftedBy(now - LastTime(HistoryEvent.Withdrawn)!.Value),
            Description = note is null ? Description : $"{Description}\n{note}",
        }),
    };

    /// <summary>Corrects where it is, or what it is, at the reporter's word; the number stays.</summary>
    public ChangeOutcome Correct(Actor by, RepairPlace place, string? description, DateTimeOffset now) => (by.Resident == Reporter, Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, > WorkOrderStatus.OnHold) => new ChangeOutcome.TooLate(this),
        _ when place == Place && description is null => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Corrected, by, now).Order with
        {
            Place = place,
            Description = description is null ? Description : $"{Description}\n{description}",
        }),
    };

    /// <summary>Another thing is broken than was told: the number stays, and who goes by when follows from what it is. Once a crew knows of it, it stays theirs.</summary>
    /// <param name="by">The reporter.</param>
    /// <param name="category">What it is.</param>
    /// <param name="description">The reporter's words.</param>
    /// <param name="due">The due times of such a fault.</param>
    /// <param name="now">The instant.</param>
    public ChangeOutcome Recategorise(Actor by, FaultCategory category, string description, DueTimes due, DateTimeOffset now) =>
        Correct(by, Place, description, now) is var outcome && outcome is ChangeOutcome.Changed(var corrected) && Status == WorkOrderStatus.Filed && Followers.IsEmpty && Priority != Priority.P0
            ? new ChangeOutcome.Changed(corrected with { Category = category.Code, Priority = category.Priority, Due = due, Assignee = category.RouteRole, IsPrivate = category.IsPrivate })
            : outcome;

    /// <summary>Adds what somebody it concerns tells after the report.</summary>
    public ChangeOutcome Note(Actor by, string words, DateTimeOffset now) => (Concerns(by.Resident), Status) switch
    {
        (false, _) => new ChangeOutcome.NotTheirs(),
        (_, > WorkOrderStatus.Closed) => new ChangeOutcome.TooLate(this),
        _ when by.Resident == Reporter => new ChangeOutcome.Changed(Now(HistoryEvent.Noted, by, now).Order with { Description = $"{Description}\n{words}" }),
        // What a neighbour adds stays theirs: whoever reported has no business with it.
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Noted, by, now).Order with
        {
            Followers = [.. Followers.Select(follower => follower.Resident == by.Resident ? follower with { Words = PersonalNumbers.Masked($"{follower.Words}\n{words}") } : follower)],
        }),
    };

    /// <summary>Adds photos sent after the report; the same photo is taken once.</summary>
    public ChangeOutcome AddPhotos(Actor by, IEnumerable<string> photos, DateTimeOffset now)
    {
        if (!Concerns(by.Resident))
        {
            return new ChangeOutcome.NotTheirs();
        }

        ImmutableArray<string> all = [.. Photos.Union(photos)];
        return all.Length == Photos.Length
            ? new ChangeOutcome.Unchanged(this)
            : new ChangeOutcome.Changed(Now(HistoryEvent.PhotoAdded, by, now).Order with { Photos = all });
    }

    /// <summary>A neighbour has the same fault: they hear of every change, and the order weighs more.</summary>
    public ChangeOutcome Join(Actor by, string words, DateTimeOffset now, RepairPlace? place = null) => this switch
    {
        { IsPrivate: true } => new ChangeOutcome.NotTheirs(),
        _ when Concerns(by.Resident) => new ChangeOutcome.Unchanged(this),
        _ when !Status.CanBeJoined() => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Joined, by, now).Order with { Followers = Followers.Add(new Follower(by.Resident, now, words, place)) }),
    };

    /// <summary>Takes back what a resident asked for: the order at the reporter's word, their own part in it at a neighbour's.</summary>
    public ChangeOutcome TakeBack(Actor by, DateTimeOffset now) => by.Resident == Reporter ? Withdraw(by, now) : Leave(by, now);

    /// <summary>A neighbour meant something else after all.</summary>
    public ChangeOutcome Leave(Actor by, DateTimeOffset now) => Followers.FirstOrDefault(follower => follower.Resident == by.Resident) is { } follower
        ? new ChangeOutcome.Changed(Now(HistoryEvent.Left, by, now).Order with { Followers = Followers.Remove(follower) })
        : new ChangeOutcome.NotTheirs();

    /// <summary>Somebody it concerns asks for haste; supervisors see how often.</summary>
    public ChangeOutcome Urge(Actor by, DateTimeOffset now) => this switch
    {
        _ when !Concerns(by.Resident) => new ChangeOutcome.NotTheirs(),
        _ when !Status.IsOpen() => new ChangeOutcome.TooLate(this),
        _ when History.LastOrDefault(entry => entry.Event == HistoryEvent.Urged && entry.Note == Mark(by)) is { } urged && now - urged.At < UrgeCooldown =>
            new ChangeOutcome.TooSoon(this, urged.At + UrgeCooldown),
        _ => Now(HistoryEvent.Urged, by, now, Mark(by)),
    };

    /// <summary>Somebody it concerns says that it is fixed: the order is closed by the resident.</summary>
    public ChangeOutcome Confirm(Actor by, int? score, DateTimeOffset now) => this switch
    {
        _ when !Concerns(by.Resident) => new ChangeOutcome.NotTheirs(),
        { Status: WorkOrderStatus.Closed, Verdict.Fixed: true } => score is null ? new ChangeOutcome.Unchanged(this) : Rate(by, score.Value, now),
        _ when Status > WorkOrderStatus.Closed => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Confirmed, by, now, Score(score)).Order with
        {
            Status = WorkOrderStatus.Closed,
            Hold = null,
            Verdict = new Verdict(true, now, score),
        }),
    };

    /// <summary>A score from 1 to 5 for an order that the resident called fixed.</summary>
    public ChangeOutcome Rate(Actor by, int score, DateTimeOffset now) => this switch
    {
        _ when !Concerns(by.Resident) => new ChangeOutcome.NotTheirs(),
        { Status: not WorkOrderStatus.Closed } => new ChangeOutcome.TooEarly(this),
        { Verdict.Score: { } given } when given == score => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Rated, by, now, Score(score)).Order with { Verdict = (Verdict ?? new Verdict(true, now)) with { Score = score } }),
    };

    /// <summary>It is not fixed: back to the crew under the same number, with new due times; from the second time on one step up the ladder.</summary>
    /// <param name="by">Somebody it concerns.</param>
    /// <param name="words">What they said of it.</param>
    /// <param name="due">The new due times.</param>
    /// <param name="now">The instant.</param>
    public ChangeOutcome Reject(Actor by, string words, DueTimes due, DateTimeOffset now) => this switch
    {
        _ when !Concerns(by.Resident) => new ChangeOutcome.NotTheirs(),
        _ when Status.IsOpen() => new ChangeOutcome.TooEarly(this),
        _ when Status > WorkOrderStatus.Closed || now - LastTime(HistoryEvent.Finished) > ReworkAllowed => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Reworked, by, now).Order with
        {
            Status = WorkOrderStatus.Dispatched,
            Holder = null,
            Reworks = Reworks + 1,
            Level = Reworks + 1 >= 2 ? Math.Max(Level, 2) : Level,
            Verdict = null,
            Due = due,
            Description = $"{Description}\n{words}",
        }),
    };

    // Whose haste it was must be told apart without showing anybody.
    private string Mark(Actor by) => by.Resident == Reporter ? "0" : $"{Followers.ToList().FindIndex(follower => follower.Resident == by.Resident) + 1}";

    private static string? Score(int? score) => score is { } given ? $"{given}" : null;
}
