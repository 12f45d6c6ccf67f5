using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Photos;
using CommunityBot.Dialogs.Staff;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Who hears of what happened to an order: posted by the very change that it tells of. Whoever did something hears of
/// it in their own conversation and is not told again.
/// </summary>
internal sealed class OrderNews(IOutbox outbox, IStaff staff, IPhotoShelf photos, CommunityCatalog catalog, TimeProvider clock)
{
    public const string Topic = "repairs";
    public const string StaffTopic = "repairs.staff";

    /// <summary>Posts what is to be told of the entries that are new in an order's history.</summary>
    public async Task PostAsync(IBookChange change, WorkOrder? before, WorkOrder after)
    {
        if (after.Priority == Priority.P0 && after.Reporter.Length > 0)
        {
            await CheckOnAsync(change, before, after);
        }

        if (before is { Status: WorkOrderStatus.Done } && after.Status != WorkOrderStatus.Done)
        {
            await DropQuestionAsync(change, before, after);
        }

        for (var index = before?.History.Length ?? 0; index < after.History.Length; index++)
        {
            var entry = after.History[index];
            await TellResidentsAsync(change, after, entry, index);
            await TellStaffAsync(change, before, after, entry, index);
        }
    }

    // 「修好了，您看行不行」 still on its way asks nothing any more once the order went another way, or its reporter answered.
    private async Task DropQuestionAsync(IBookChange change, WorkOrder before, WorkOrder after)
    {
        var index = before.History.Select(entry => entry.Event).ToList().LastIndexOf(HistoryEvent.Finished);
        // Of several households one has answered, and the others still want to know.
        var asked = after.Status == WorkOrderStatus.Closed && before.Followers.Length > 0 ? [] : before.Followers.Select(follower => follower.Resident).Prepend(before.Reporter);
        foreach (var resident in asked.Where(resident => resident.Length > 0))
        {
            await outbox.WithdrawAsync(change, resident, ResidentKey(before, index));
        }
    }

    private static string ResidentKey(WorkOrder order, int index) => $"order:{order.Number}:{index}";

    // Somebody in danger who has not answered is asked again once.
    private async Task CheckOnAsync(IBookChange change, WorkOrder? before, WorkOrder order)
    {
        var key = $"emergency:{order.Number}";
        if (before is not null)
        {
            await outbox.WithdrawAsync(change, order.Reporter, key);
        }
        else
        {
            await outbox.PostAsync(change, new OutboundMessage { Key = key, To = order.Reporter, Text = EmergencyText.Check, SendAt = order.Due.Acknowledge, Expires = order.Due.Acknowledge.AddMinutes(30), Urgency = MessageUrgency.Urgent, Topic = Topic });
        }
    }

    /// <summary>Reminds whoever holds an order that the date it waits for has come.</summary>
    public async Task NudgeAsync(IBookChange change, WorkOrder order, DateTimeOffset now)
    {
        foreach (var person in await PeopleAsync(change, order))
        {
            await PostAsync(change, order, person, $"hold:{order.Hold!.Until:yyyyMMdd}", StaffText.HoldOver(order.Number, Place(order), Fault(order)), now, []);
        }
    }

    private async Task TellResidentsAsync(IBookChange change, WorkOrder order, HistoryEntry entry, int index)
    {
        if (NewsText.Of(order, entry, "", Fault(order), clock.GetLocalNow()) is null)
        {
            return;
        }

        var photo = entry.Event == HistoryEvent.Finished ? await PhotoLinkAsync(order.PhotosAfter) : "";
        MessageButton[] buttons = entry.Event == HistoryEvent.Finished
            ? [new MessageButton(RepairsText.ButtonFixed, RepairsText.SayFixed(order.Number)), new MessageButton(RepairsText.ButtonNotFixed, RepairsText.SayNotFixed(order.Number))]
            : [];
        foreach (var resident in order.Followers.Select(follower => follower.Resident).Prepend(order.Reporter).Where(resident => resident.Length > 0))
        {
            await outbox.PostAsync(change, new OutboundMessage
            {
                Key = ResidentKey(order, index),
                To = resident,
                // A neighbour reads where it is only as they told it.
                Text = NewsText.Of(order, entry, Place(order.SeenBy(resident)), Fault(order), clock.GetLocalNow()) + photo,
                Buttons = [.. buttons],
                Photo = entry.Event == HistoryEvent.Finished ? order.PhotosAfter.LastOrDefault() : null,
                SendAt = clock.GetLocalNow(),
                Urgency = order.Priority <= Priority.P1 ? MessageUrgency.Urgent : MessageUrgency.Routine,
                Topic = Topic,
            });
        }
    }

    private async Task TellStaffAsync(IBookChange change, WorkOrder? before, WorkOrder order, HistoryEntry entry, int index)
    {
        var (people, words) = entry.Event switch
        {
            HistoryEvent.Filed when order.Priority == Priority.P0 => (
                [.. await AllAsync(change, order.Assignee, Category(order).EscalateRole), .. await AllAsync(change, Superior(order, 2), Office)],
                StaffText.Emergency(order.Number, Place(order), order.Description)),
            HistoryEvent.Corrected or HistoryEvent.Noted when order.Priority == Priority.P0 => (
                [.. await AllAsync(change, order.Assignee, Category(order).EscalateRole), .. await AllAsync(change, Superior(order, 2), Office)],
                StaffText.Supplement(order.Number, Place(order), Fault(order), order.Description.Split('\n')[^1])),
            HistoryEvent.Corrected when before is not null && before.Assignee != order.Assignee => (await AllAsync(change, order.Assignee, order.Priority <= Priority.P1 ? Category(order).EscalateRole : null), StaffText.NewOrder(order, Place(order), Fault(order), Due(order))),
            HistoryEvent.Filed or HistoryEvent.Restored => (await AllAsync(change, order.Assignee, order.Priority <= Priority.P1 ? Category(order).EscalateRole : null), StaffText.NewOrder(order, Place(order), Fault(order), Due(order))),
            HistoryEvent.Dispatched => (await PeopleAsync(change, order), StaffText.NewOrder(order, Place(order), Fault(order), Due(order))),
            HistoryEvent.HandedBack => (await AllAsync(change, order.Assignee, null), StaffText.HandedBack(order.Number, Place(order), Fault(order), entry.Note!)),
            HistoryEvent.Urged => ([.. await PeopleAsync(change, order), .. await AllAsync(change, Category(order).EscalateRole, Office)], StaffText.Urged(order.Number, Place(order), Fault(order), order.History.Count(past => past.Event == HistoryEvent.Urged))),
            HistoryEvent.Reworked => ([.. await PeopleAsync(change, order), .. order.Level >= 2 ? await AllAsync(change, Superior(order, 2), null) : []], StaffText.Reworked(order.Number, Place(order), Fault(order), order.Reworks)),
            HistoryEvent.Escalated => (await AllAsync(change, Superior(order, order.Level), Office), StaffText.Escalated(order.Number, Place(order), Fault(order), order.Level)),
            HistoryEvent.Withdrawn when before is { Status: not WorkOrderStatus.Filed } => (await PeopleAsync(change, before), StaffText.Withdrawn(order.Number, Place(order), Fault(order))),
            HistoryEvent.Corrected or HistoryEvent.Noted or HistoryEvent.PhotoAdded when entry.By is null && before is { Holder: not null } => (await PeopleAsync(change, order), StaffText.Supplement(order.Number, Place(order), Fault(order), Added(before, order))),
            HistoryEvent.Joined when entry.By is null && before is not null => (before.Holder is null ? [] : await PeopleAsync(change, order), StaffText.Households(order.Number, Place(order), Fault(order), order.Households)),
            HistoryEvent.Confirmed => (order.Holder is { } holder ? [holder] : [], StaffText.Confirmed(order.Number, Place(order), Fault(order))),
            _ => ((IReadOnlyList<string>)[], ""),
        };
        if (people.Count > 0 && entry.Event is HistoryEvent.Filed or HistoryEvent.Dispatched or HistoryEvent.PhotoAdded or HistoryEvent.Reworked)
        {
            words += await PhotoLinkAsync(order.Photos);
        }

        foreach (var person in people.Distinct())
        {
            MessageButton[] buttons = entry.Event is HistoryEvent.Filed or HistoryEvent.Dispatched or HistoryEvent.Restored or HistoryEvent.Reworked
                ? [new MessageButton(StaffText.ButtonAccept, StaffText.SayAccept(order.Number))]
                : [];
            await PostAsync(change, order, person, $"{index}", words, clock.GetLocalNow(), buttons);
        }
    }

    // The last thing said: a neighbour's words stand with the neighbour.
    private static string Added(WorkOrder before, WorkOrder after) =>
        (after.Followers.Except(before.Followers).FirstOrDefault()?.Words ?? after.Description).Split('\n')[^1];

    private Task PostAsync(IBookChange change, WorkOrder order, string person, string what, string words, DateTimeOffset now, MessageButton[] buttons) =>
        outbox.PostAsync(change, new OutboundMessage
        {
            Key = $"staff:{order.Number}:{what}",
            To = person,
            Text = words,
            Buttons = [.. buttons],
            SendAt = now,
            Urgency = order.Priority <= Priority.P2 ? MessageUrgency.Urgent : MessageUrgency.Routine,
            Topic = StaffTopic,
        });

    private async Task<string> PhotoLinkAsync(ImmutableArray<string> ids) =>
        ids is [.., var last] ? RepairsText.PhotoLink(await photos.LinkAsync(last, CancellationToken.None)) : "";

    // Whoever has it; else everybody of the role who is on duty.
    private async Task<IReadOnlyList<string>> PeopleAsync(IBookChange change, WorkOrder order) =>
        order.Holder is { } holder ? [holder] : await AllAsync(change, order.Assignee, null);

    private async Task<IReadOnlyList<string>> AllAsync(IBookChange change, string role, string? also)
    {
        var holding = await staff.HoldingAsync(change, role);
        var others = also is null || (also == role) ? [] : await staff.HoldingAsync(change, also);
        return [.. holding.Concat(others).Where(member => member.OnDuty).Select(member => member.Resident).Distinct()];
    }

    // The ladder: the category's superior, then whoever stands above that one, up to the head of the community.
    private string Superior(WorkOrder order, int level)
    {
        var role = Category(order).EscalateRole;
        for (var step = 1; step < level && catalog.Get<Neighbourhood>().FindRole(role)?.EscalatesTo is { } above; step++)
        {
            role = above;
        }

        return role;
    }

    private string? Office => catalog.Get<Neighbourhood>().Office?.Id;

    private FaultCategory Category(WorkOrder order) => catalog.Get<FaultCatalog>()[order.Category];

    private string Fault(WorkOrder order) => Category(order).SpokenName;

    private string Place(WorkOrder order) => RepairsText.Place(order.Place, catalog.Get<Neighbourhood>());

    private string Due(WorkOrder order) => RepairsText.Moment(order.Due.Acknowledge, clock.GetLocalNow());
}
