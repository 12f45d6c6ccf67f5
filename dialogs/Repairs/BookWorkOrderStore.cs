using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Photos;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Work orders as part of the book: an order, its places in the lists, and the messages it owes change together.</summary>
internal sealed partial class BookWorkOrderStore(IBook book, CommunityCatalog catalog, OrderNews news, Rotation rotation, IPhotoShelf photos, TimeProvider clock) : IWorkOrderStore
{
    private const int VisitedAtOnce = 8;
    private const int LookedAtOnce = 4;

    private static readonly Diary Diary = new("orders");

    public Task<FileOutcome> FileAsync(RepairReport report, CancellationToken cancellationToken) =>
        book.ChangeAsync(change => FileAsync(change, report), cancellationToken);

    public Task<WorkOrder?> FindAsync(string number, CancellationToken cancellationToken) =>
        book.ReadAsync(OrderKey(number), RepairsJson.Default.WorkOrder, cancellationToken);

    public async Task<IReadOnlyList<WorkOrder>> OfResidentAsync(string resident, int most, CancellationToken cancellationToken)
    {
        var numbers = await book.ReadLinesAsync(ResidentKey(resident), cancellationToken);
        var orders = await Task.WhenAll(numbers.Distinct().TakeLast(most * 2).Select(number => FindAsync(number, cancellationToken)));
        return [.. orders.OfType<WorkOrder>().Where(order => order.Concerns(resident)).OrderByDescending(order => order.FiledAt).ThenByDescending(order => order.Number, StringComparer.Ordinal).Take(most)];
    }

    public Task<ChangeOutcome?> ChangeAsync(string number, Actor by, Func<WorkOrder, ChangeOutcome> change, CancellationToken cancellationToken) =>
        book.ChangeAsync(
            async writing =>
            {
                if (await OrderAsync(writing, number) is not { } order)
                {
                    return null;
                }

                return await WriteAsync(writing, order, by, change(order));
            },
            cancellationToken);

    public Task<ChangeOutcome?> DispatchAsync(string number, Actor by, string role, DateTimeOffset now, CancellationToken cancellationToken) =>
        book.ChangeAsync(
            async change => await OrderAsync(change, number) is { } order
                ? await WriteAsync(change, order, by, order.Dispatch(by, role, order.Assignee == role ? order.Holder : null, now) is ChangeOutcome.Changed
                    ? order.Dispatch(by, role, await rotation.NextAsync(change, role), now)
                    : new ChangeOutcome.Unchanged(order))
                : null,
            cancellationToken);

    public Task<ChangeOutcome?> MergeAsync(string number, string into, Actor by, DateTimeOffset now, CancellationToken cancellationToken) =>
        PairAsync(number, into, (order, other) => order.MergeInto(by, other, now), (order, other) => other.Absorb(by, order, now), cancellationToken);

    public async Task<ChangeOutcome?> SplitAsync(string number, Actor by, DateTimeOffset now, CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) is { MergedInto: { } into }
            ? await PairAsync(number, into, (order, _) => order.Split(by, now), (order, other) => other.Release(by, order, now), cancellationToken)
            : null;

    public Task<FileOutcome?> SplitOffAsync(string number, RepairReport report, CancellationToken cancellationToken) =>
        book.ChangeAsync(
            async change =>
            {
                if (await OrderAsync(change, number) is { } order && order.Leave(new Actor(report.Reporter, Push: report.Push), report.Now) is ChangeOutcome.Changed(var left))
                {
                    await StoreAsync(change, order, left);
                    return await FileAsync(change, report with { MayJoin = false });
                }

                return null;
            },
            cancellationToken);

    public async Task<QueuePage> QueueAsync(IReadOnlyCollection<string> queues, int most, CancellationToken cancellationToken)
    {
        var days = await Task.WhenAll(queues.Distinct().Select(async queue => (queue, (await OrderQueue.DaysAsync(book, queue, cancellationToken)).Counts)));
        var page = new List<WorkOrder>();
        foreach (var day in days.SelectMany(queue => queue.Counts.Select(count => (count.Key, queue.queue))).GroupBy(day => day.Key, day => day.queue, StringComparer.Ordinal).OrderBy(day => day.Key, StringComparer.Ordinal))
        {
            var listed = await Task.WhenAll(day.Select(queue => OrderQueue.OfDayAsync(book, queue, day.Key, cancellationToken)));
            var first = listed.SelectMany(orders => orders).OrderBy(order => order.At, StringComparer.Ordinal).Take(most - page.Count).Select(order => FindAsync(order.Number, cancellationToken));
            page.AddRange((await Task.WhenAll(first)).OfType<WorkOrder>());
            if (page.Count >= most)
            {
                break;
            }
        }

        return new QueuePage(days.Sum(queue => queue.Counts.Values.Sum()), [.. page.OrderBy(OrderQueue.PressingAt)]);
    }

    public async Task<IReadOnlyList<WorkOrder>> OfMonthAsync(int year, int month, CancellationToken cancellationToken)
    {
        var days = Enumerable.Range(1, DateTime.DaysInMonth(year, month)).Select(day => new DateOnly(year, month, day));
        var numbers = await Task.WhenAll(days.Select(day => book.ReadLinesAsync(DayKey(day), cancellationToken)));
        return [.. (await Task.WhenAll(numbers.SelectMany(lines => lines).Select(number => FindAsync(number, cancellationToken)))).OfType<WorkOrder>()];
    }

    public Task KeepTimeAsync(CancellationToken cancellationToken) =>
        Diary.WalkAsync(book, clock.GetLocalNow(), VisitedAtOnce, LookAtAsync, cancellationToken);

    private async ValueTask LookAtAsync(string number, CancellationToken cancellationToken) => await book.ChangeAsync(
        async change =>
        {
            var now = clock.GetLocalNow();
            if (await OrderAsync(change, number) is not { } order)
            {
                return false;
            }

            var looked = order switch
            {
                { Status: WorkOrderStatus.Done } => order.Lapse(now),
                _ when order.Status.IsOpen() => order.Escalate(now),
                _ when order.Concerned && now - order.History[^1].At >= WorkOrder.ContactKept => new ChangeOutcome.Changed(order.Anonymised(now)),
                _ => new ChangeOutcome.Unchanged(order),
            };
            if (looked is ChangeOutcome.Changed(var changed))
            {
                await StoreAsync(change, order, changed);
            }
            else if (order.NextLook(now) is { } next)
            {
                await Diary.NoteAsync(change, next, number);
            }

            if (order.Hold?.Until is { } until && until <= DateOnly.FromDateTime(now.Date))
            {
                await news.NudgeAsync(change, order, now);
            }

            return true;
        },
        cancellationToken);

    private Task<ChangeOutcome?> PairAsync(string number, string otherNumber, Func<WorkOrder, WorkOrder, ChangeOutcome> change, Func<WorkOrder, WorkOrder, WorkOrder> answer, CancellationToken cancellationToken) =>
        book.ChangeAsync(
            async writing =>
            {
                if (await OrderAsync(writing, number) is not { } order || await OrderAsync(writing, otherNumber) is not { } other)
                {
                    return null;
                }

                var outcome = change(order, other);
                if (outcome is ChangeOutcome.Changed(var changed))
                {
                    await StoreAsync(writing, order, changed);
                    await StoreAsync(writing, other, answer(order, other));
                    foreach (var resident in order.Followers.Select(follower => follower.Resident).Prepend(order.Reporter))
                    {
                        writing.Append(ResidentKey(resident), other.Number);
                    }
                }

                return outcome;
            },
            cancellationToken);

    // A message that has had its effect has it once.
    private async Task<ChangeOutcome?> WriteAsync(IBookChange change, WorkOrder order, Actor by, ChangeOutcome outcome)
    {
        if (order.Knows(by.Push))
        {
            return new ChangeOutcome.Changed(order);
        }

        if (outcome is ChangeOutcome.Changed(var changed))
        {
            await StoreAsync(change, order, changed);
        }

        return outcome;
    }

    // Everything that hangs on an order follows from what it was and what it is.
    private async Task StoreAsync(IBookChange change, WorkOrder? before, WorkOrder after)
    {
        change.Write(OrderKey(after.Number), after, RepairsJson.Default.WorkOrder);
        await ShelveAsync(change, before, after);
        await OrderQueue.MoveAsync(change, before, after);
        if (after.NextLook(clock.GetLocalNow()) is { } next && (before is null || before.NextLook(clock.GetLocalNow()) != next))
        {
            await Diary.NoteAsync(change, next, after.Number);
        }

        await photos.GiveUpAsync(change, (before?.Photos ?? []).Except(after.Photos));
        await news.PostAsync(change, before, after);
    }

    private async Task ShelveAsync(IBookChange change, WorkOrder? before, WorkOrder after)
    {
        var (from, to) = (ShelfOf(before), ShelfOf(after));
        if (from == to && (to is null || ShelfLine.Of(before!) == ShelfLine.Of(after)))
        {
            return;
        }

        if (from is not null)
        {
            change.WriteLines(from, [.. (await change.ReadLinesAsync(from)).Where(line => ShelfLine.Number(line) != after.Number)]);
        }

        if (to is not null)
        {
            change.Append(to, ShelfLine.Of(after));
        }
    }

    private string? ShelfOf(WorkOrder? order) => order is null || order.IsPrivate || !order.Status.CanBeJoined()
        ? null
        : Duplicates.ShelfOf(order.Category, order.Place, catalog.Get<FaultCatalog>()[order.Category].DuplicateScope);

    private static Task<WorkOrder?> OrderAsync(IBookChange change, string number) => change.ReadAsync(OrderKey(number), RepairsJson.Default.WorkOrder);

    private static string OrderKey(string number) => $"order:{number}";

    private static string PushKey(string push) => $"order-of-push:{push}";

    private static string ResidentKey(string resident) => $"orders-of:{resident}";

    // A day a list: each number added writes the list anew, and a month's would grow too long for that.
    private static string DayKey(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"orders-on:{day:yyyyMMdd}");
}
