using System.Collections.Immutable;

namespace CommunityBot.Dialogs.Repairs;

/// <content>What crews and staff may do. Whether a role may at all is asked of <see cref="RepairDuties"/> before.</content>
internal sealed partial record WorkOrder
{
    /// <summary>Somebody has taken note of it.</summary>
    public ChangeOutcome Acknowledge(Actor by, DateTimeOffset now) => Status switch
    {
        WorkOrderStatus.Filed => new ChangeOutcome.Changed(Now(HistoryEvent.Acknowledged, by, now).Order with { Status = WorkOrderStatus.Acknowledged }),
        > WorkOrderStatus.OnHold => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Unchanged(this),
    };

    /// <summary>Gives it to a role, and perhaps to one of those who hold it.</summary>
    public ChangeOutcome Dispatch(Actor by, string role, string? holder, DateTimeOffset now) => this switch
    {
        _ when !Status.IsOpen() => new ChangeOutcome.TooLate(this),
        { Status: not (WorkOrderStatus.Filed or WorkOrderStatus.Acknowledged) } when Assignee == role && Holder == holder => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(Resumed(now).Now(HistoryEvent.Dispatched, by, now, role).Order with { Status = WorkOrderStatus.Dispatched, Assignee = role, Holder = holder }),
    };

    /// <summary>Somebody of the crew takes it.</summary>
    public ChangeOutcome Accept(Actor by, DateTimeOffset now) => Status switch
    {
        > WorkOrderStatus.OnHold => new ChangeOutcome.TooLate(this),
        WorkOrderStatus.Accepted or WorkOrderStatus.InProgress when Holder == by.Resident => new ChangeOutcome.Unchanged(this),
        WorkOrderStatus.Accepted or WorkOrderStatus.InProgress => new ChangeOutcome.Taken(this),
        _ => new ChangeOutcome.Changed(Resumed(now).Now(HistoryEvent.Accepted, by, now).Order with { Status = WorkOrderStatus.Accepted, Assignee = by.Role!, Holder = by.Resident }),
    };

    /// <summary>Somebody is on the spot.</summary>
    public ChangeOutcome Start(Actor by, DateTimeOffset now) => Status switch
    {
        > WorkOrderStatus.OnHold => new ChangeOutcome.TooLate(this),
        WorkOrderStatus.InProgress => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(Resumed(now).Now(HistoryEvent.Started, by, now).Order with { Status = WorkOrderStatus.InProgress, Holder = by.Resident }),
    };

    /// <summary>It waits for something; the clocks stand still meanwhile.</summary>
    public ChangeOutcome PutOnHold(Actor by, HoldReason reason, DateOnly? until, string? note, DateTimeOffset now) => Status switch
    {
        > WorkOrderStatus.OnHold => new ChangeOutcome.TooLate(this),
        WorkOrderStatus.OnHold when Hold!.Reason == reason && Hold.Until == until => new ChangeOutcome.Unchanged(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Held, by, now, note).Order with
        {
            Status = WorkOrderStatus.OnHold,
            Hold = new Hold(reason, until, note, Hold?.Since ?? now),
        }),
    };

    /// <summary>What it waited for is there.</summary>
    public ChangeOutcome Resume(Actor by, DateTimeOffset now) => Status == WorkOrderStatus.OnHold
        ? new ChangeOutcome.Changed(Resumed(now).Now(HistoryEvent.Resumed, by, now).Order with { Status = WorkOrderStatus.InProgress })
        : Status.IsOpen() ? new ChangeOutcome.Unchanged(this) : new ChangeOutcome.TooLate(this);

    /// <summary>The crew gives it back to its superior, with the reason.</summary>
    public ChangeOutcome HandBack(Actor by, string superior, string? reason, DateTimeOffset now) => this switch
    {
        _ when !Status.IsOpen() => new ChangeOutcome.TooLate(this),
        _ when string.IsNullOrWhiteSpace(reason) => new ChangeOutcome.NeedsReason(this),
        _ => new ChangeOutcome.Changed(Resumed(now).Now(HistoryEvent.HandedBack, by, now, reason).Order with { Status = WorkOrderStatus.Acknowledged, Assignee = superior, Holder = null }),
    };

    /// <summary>The crew calls it done. A photo of the work is wanted for urgent orders in public areas.</summary>
    public ChangeOutcome Finish(Actor by, IEnumerable<string> photos, bool photoWanted, DateTimeOffset now)
    {
        ImmutableArray<string> all = [.. PhotosAfter.Union(photos)];
        return this switch
        {
            { Status: WorkOrderStatus.Done } when all.Length > PhotosAfter.Length => new ChangeOutcome.Changed(Now(HistoryEvent.PhotoAdded, by, now).Order with { PhotosAfter = all }),
            { Status: WorkOrderStatus.Done } => new ChangeOutcome.Unchanged(this),
            _ when !Status.IsOpen() => new ChangeOutcome.TooLate(this),
            _ when photoWanted && all.IsEmpty => new ChangeOutcome.NeedsPhoto(this),
            _ => new ChangeOutcome.Changed(Resumed(now).Now(HistoryEvent.Finished, by, now).Order with { Status = WorkOrderStatus.Done, PhotosAfter = all, Holder = by.Resident }),
        };
    }

    /// <summary>The crew shows its work before it calls it done.</summary>
    public ChangeOutcome Show(Actor by, IEnumerable<string> photos, DateTimeOffset now)
    {
        ImmutableArray<string> all = [.. PhotosAfter.Union(photos)];
        return Status > WorkOrderStatus.Closed ? new ChangeOutcome.TooLate(this)
            : all.Length == PhotosAfter.Length ? new ChangeOutcome.Unchanged(this)
            : new ChangeOutcome.Changed(Now(HistoryEvent.PhotoAdded, by, now).Order with { PhotosAfter = all });
    }

    /// <summary>It goes on under another number, whose followers its people become.</summary>
    public ChangeOutcome MergeInto(Actor by, WorkOrder other, DateTimeOffset now) => this switch
    {
        { Status: WorkOrderStatus.Merged } when MergedInto == other.Number => new ChangeOutcome.Unchanged(this),
        _ when IsPrivate || other.IsPrivate || other.Number == Number => new ChangeOutcome.NotTheirs(),
        _ when !Status.IsOpen() || !other.Status.CanBeJoined() => new ChangeOutcome.TooLate(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Merged, by, now, other.Number).Order with { Status = WorkOrderStatus.Merged, MergedInto = other.Number, Holder = null, Hold = null }),
    };

    /// <summary>Takes in those who reported an order that goes on under this one.</summary>
    public WorkOrder Absorb(Actor by, WorkOrder merged, DateTimeOffset now) => Now(HistoryEvent.Joined, by, now, merged.Number).Order with
    {
        Followers = [.. Followers, .. merged.Followers.Prepend(new Follower(merged.Reporter, merged.FiledAt, merged.Description, merged.Place)).Where(follower => !Concerns(follower.Resident))],
        Photos = [.. Photos.Union(merged.Photos)],
    };

    /// <summary>An order merged by mistake stands by itself again.</summary>
    public ChangeOutcome Split(Actor by, DateTimeOffset now) => Status == WorkOrderStatus.Merged
        ? new ChangeOutcome.Changed(Now(HistoryEvent.Split, by, now, MergedInto).Order with { Status = WorkOrderStatus.Acknowledged, MergedInto = null })
        : new ChangeOutcome.Unchanged(this);

    /// <summary>Without the people of an order that stands by itself again.</summary>
    public WorkOrder Release(Actor by, WorkOrder split, DateTimeOffset now) => Now(HistoryEvent.Split, by, now, split.Number).Order with
    {
        Followers = [.. Followers.Where(follower => !split.Concerns(follower.Resident))],
    };

    /// <summary>It is not the community's to do; told to whom it belongs.</summary>
    public ChangeOutcome Refer(Actor by, string? whom, DateTimeOffset now) => this switch
    {
        { Status: WorkOrderStatus.Referred } => new ChangeOutcome.Unchanged(this),
        _ when !Status.IsOpen() => new ChangeOutcome.TooLate(this),
        _ when string.IsNullOrWhiteSpace(whom) => new ChangeOutcome.NeedsReason(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Referred, by, now, whom).Order with { Status = WorkOrderStatus.Referred, Hold = null }),
    };

    /// <summary>It cannot be done; the reason is told.</summary>
    public ChangeOutcome Decline(Actor by, string? reason, DateTimeOffset now) => this switch
    {
        { Status: WorkOrderStatus.Declined } => new ChangeOutcome.Unchanged(this),
        _ when !Status.IsOpen() => new ChangeOutcome.TooLate(this),
        _ when string.IsNullOrWhiteSpace(reason) => new ChangeOutcome.NeedsReason(this),
        _ => new ChangeOutcome.Changed(Now(HistoryEvent.Declined, by, now, reason).Order with { Status = WorkOrderStatus.Declined, Hold = null }),
    };

    /// <summary>Volunteers are called for it.</summary>
    public ChangeOutcome Whistle(Actor by, DateTimeOffset now) => Status.IsOpen()
        ? Now(HistoryEvent.Whistled, by, now)
        : new ChangeOutcome.TooLate(this);

    // The time on hold is not the crew's.
    private WorkOrder Resumed(DateTimeOffset now) => Hold is { } hold ? this with { Hold = null, Due = Due.ShiftedBy(now - hold.Since) } : this;
}
