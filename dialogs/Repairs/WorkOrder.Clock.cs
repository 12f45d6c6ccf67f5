using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <content>What the clock does.</content>
internal sealed partial record WorkOrder
{
    /// <summary>The street office is told by people; the bot's ladder ends below it.</summary>
    public const int HighestLevel = 3;

    /// <summary>How long an answer to 「修好了吗」 is waited for.</summary>
    public static readonly TimeSpan AnswerAwaited = TimeSpan.FromDays(7);

    /// <summary>How long who reported is remembered after the end; then the order is anonymous.</summary>
    public static readonly TimeSpan ContactKept = TimeSpan.FromDays(90);

    /// <summary>Which promise is broken at an instant: the step of the ladder it calls for; 0 while all are kept.</summary>
    public int LevelDue(DateTimeOffset now) => Status switch
    {
        _ when !Status.IsOpen() || Status == WorkOrderStatus.OnHold => 0,
        _ when Due.Resolve < now - TimeSpan.FromDays(1) => 3,
        _ when Due.Resolve < now => 2,
        < WorkOrderStatus.InProgress when Due.Arrive < now => 1,
        WorkOrderStatus.Filed when Due.Acknowledge < now => 1,
        _ => 0,
    };

    /// <summary>Goes as far up the ladder as the broken promises call for.</summary>
    public ChangeOutcome Escalate(DateTimeOffset now) => LevelDue(now) is var level && level > Level
        ? new ChangeOutcome.Changed(Now(HistoryEvent.Escalated, Actor.Clock, now, $"{level}").Order with { Level = level })
        : new ChangeOutcome.Unchanged(this);

    /// <summary>Nobody said whether it is fixed: closed, and counted as unreached, never as satisfied.</summary>
    public ChangeOutcome Lapse(DateTimeOffset now) => Status == WorkOrderStatus.Done && now - LastTime(HistoryEvent.Finished) >= AnswerAwaited
        ? new ChangeOutcome.Changed(Now(HistoryEvent.Lapsed, Actor.Clock, now).Order with { Status = WorkOrderStatus.Closed })
        : new ChangeOutcome.Unchanged(this);

    /// <summary>Forgets who reported; the order itself stays for the community's statistics.</summary>
    public WorkOrder Anonymised(DateTimeOffset now) => this with
    {
        Reporter = "",
        OnBehalfOf = null,
        Followers = [],
        Description = "",
        Photos = [],
        Place = Place with { Room = null, Point = null },
        History = [.. Now(HistoryEvent.Anonymised, Actor.Clock, now).Order.History.Select(entry => entry.By is null ? entry with { Note = null, Push = null } : entry)],
    };

    /// <summary>The order without one of those it concerns, at their own wish.</summary>
    /// <param name="resident">Who is forgotten.</param>
    /// <param name="photos">What they sent: it may show them, their home or their neighbours.</param>
    /// <param name="now">Now.</param>
    public WorkOrder Forget(string resident, IReadOnlyCollection<string> photos, DateTimeOffset now) =>
        (this with { Photos = Photos.RemoveAll(photos.Contains) }).Without(resident, now);

    private WorkOrder Without(string resident, DateTimeOffset now) => Reporter != resident
        ? this with { Followers = Followers.RemoveAll(follower => follower.Resident == resident) }
        : Followers is [var heir, ..]
            ? LeftTo(heir) with { Photos = [] }
            // The crew still needs what was said to find and mend it; 90 days after the end that goes as well.
            : Status.IsOpen() ? this with { Reporter = "", Push = "", OnBehalfOf = null, Photos = [], Description = PersonalNumbers.Masked(Description), Place = Place with { Point = null } } : Anonymised(now);

    /// <summary>The order without the telephone numbers of one of those it concerns, not even with their middle hidden.</summary>
    public WorkOrder WithoutPhone(string resident) => Reporter == resident
        ? this with { Description = PersonalNumbers.WithoutMobile(Description), History = [.. History.Select(WithoutPhone)] }
        : this with { Followers = [.. Followers.Select(follower => follower.Resident == resident ? follower with { Words = PersonalNumbers.WithoutMobile(follower.Words) } : follower)] };

    private static HistoryEntry WithoutPhone(HistoryEntry entry) =>
        entry is { By: null, Note: { } note } ? entry with { Note = PersonalNumbers.WithoutMobile(note) } : entry;

    /// <summary>When the clock has to look at the order again; null when never.</summary>
    public DateTimeOffset? NextLook(DateTimeOffset now) => Status switch
    {
        WorkOrderStatus.OnHold => Hold!.Until is { } until ? Later(new DateTimeOffset(until.ToDateTime(new TimeOnly(8, 0)), now.Offset), now) : null,
        WorkOrderStatus.Done => LastTime(HistoryEvent.Finished) + AnswerAwaited,
        _ when !Status.IsOpen() => Reporter.Length > 0 || Followers.Length > 0 ? History[^1].At + ContactKept : null,
        _ => new[] { Due.Acknowledge, Due.Arrive, Due.Resolve, Due.Resolve?.AddDays(1) }.Where(due => due > now).Min(),
    };

    private static DateTimeOffset? Later(DateTimeOffset at, DateTimeOffset now) => at > now ? at : null;
}
