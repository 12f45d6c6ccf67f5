using System.Collections.Immutable;
using System.Globalization;
using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// The open orders of a role in an estate by when they are pressing: a list of hours with how many each holds, and below
/// it the orders of each hour. A page reads the lists and the first hours, however many orders stand behind them.
/// </summary>
internal static class OrderQueue
{
    /// <summary>Takes an order out of the queue it stood in and puts it where it stands now.</summary>
    public static async Task MoveAsync(IBookChange change, WorkOrder? before, WorkOrder after)
    {
        var (from, to) = (PlaceOf(before), PlaceOf(after));
        if (from == to)
        {
            return;
        }

        if (from is { } left)
        {
            var lines = await change.ReadLinesAsync(left.Key);
            change.WriteLines(left.Key, [.. lines.Where(number => number != after.Number)]);
            await CountAsync(change, left, -1);
        }

        if (to is { } entered)
        {
            change.Append(entered.Key, after.Number);
            await CountAsync(change, entered, +1);
        }
    }

    /// <summary>The name of a queue.</summary>
    /// <param name="role">The role that has to act.</param>
    /// <param name="estate">The estate's id; null for orders without one.</param>
    /// <param name="isDispatched">Whether the orders were given to somebody; those that were not stand apart.</param>
    public static string Name(string role, string? estate, bool isDispatched) => $"{role}:{estate ?? "-"}:{(isDispatched ? "out" : "new")}";

    /// <summary>The hours of a queue.</summary>
    public static async Task<QueueHours> HoursAsync(IBook book, string queue, CancellationToken cancellationToken) =>
        await book.ReadAsync(HoursKey(queue), RepairsJson.Default.QueueHours, cancellationToken) ?? QueueHours.Empty;

    /// <summary>The numbers in one hour of a queue.</summary>
    public static Task<IReadOnlyList<string>> NumbersAsync(IBook book, string queue, string hour, CancellationToken cancellationToken) =>
        book.ReadLinesAsync($"{HoursKey(queue)}:{hour}", cancellationToken);

    /// <summary>When an order has to be seen to: by the first promise not yet kept, or by the date it waits for.</summary>
    public static DateTimeOffset PressingAt(WorkOrder order) => order switch
    {
        { Hold.Until: { } until } => new DateTimeOffset(until.ToDateTime(new TimeOnly(8, 0)), order.FiledAt.Offset),
        { Hold: not null } => DateTimeOffset.MaxValue.AddYears(-1),
        { Status: WorkOrderStatus.Filed } => order.Due.Acknowledge,
        { Status: < WorkOrderStatus.InProgress, Due.Arrive: { } arrive } => arrive,
        _ => order.Due.Resolve ?? order.FiledAt.AddYears(1),
    };

    private static (string Queue, string Hour, string Key)? PlaceOf(WorkOrder? order)
    {
        if (order is null || !order.Status.IsOpen())
        {
            return null;
        }

        var hour = PressingAt(order).ToUniversalTime().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
        var queue = Name(order.Assignee, order.Place.Estate, order.Status > WorkOrderStatus.Acknowledged);
        return (queue, hour, $"{HoursKey(queue)}:{hour}");
    }

    private static async Task CountAsync(IBookChange change, (string Queue, string Hour, string Key) place, int step)
    {
        var hours = await change.ReadAsync(HoursKey(place.Queue), RepairsJson.Default.QueueHours) ?? QueueHours.Empty;
        var count = hours.Counts.GetValueOrDefault(place.Hour) + step;
        var counts = count > 0 ? hours.Counts.SetItem(place.Hour, count) : hours.Counts.Remove(place.Hour);
        change.Write(HoursKey(place.Queue), new QueueHours(counts), RepairsJson.Default.QueueHours);
    }

    private static string HoursKey(string queue) => $"queue:{queue}";
}

/// <summary>How many orders press in which hour (UTC, as 2026112719).</summary>
internal sealed record QueueHours(ImmutableSortedDictionary<string, int> Counts)
{
    public static readonly QueueHours Empty = new(ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));
}
