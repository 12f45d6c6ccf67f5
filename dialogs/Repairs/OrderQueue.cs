using System.Globalization;
using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// The open orders of a role in an estate by when they are pressing: a list of days with how many each holds, and below
/// it the orders of each day with their times. A page reads the lists, the first days and the orders it shows, however
/// many stand behind them.
/// </summary>
internal static class OrderQueue
{
    private const char Gap = '\t';

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
            change.WriteLines(left.Key, [.. lines.Where(line => !line.StartsWith(after.Number + Gap, StringComparison.Ordinal))]);
            await CountAsync(change, left, -1);
        }

        if (to is { } entered)
        {
            change.Append(entered.Key, entered.Line);
            await CountAsync(change, entered, +1);
        }
    }

    /// <summary>The name of a queue.</summary>
    /// <param name="role">The role that has to act.</param>
    /// <param name="estate">The estate's id; null for orders without one.</param>
    /// <param name="isDispatched">Whether the orders were given to somebody; those that were not stand apart.</param>
    public static string Name(string role, string? estate, bool isDispatched) => $"{role}:{estate ?? "-"}:{(isDispatched ? "out" : "new")}";

    /// <summary>The days of a queue.</summary>
    public static async Task<QueueDays> DaysAsync(IBook book, string queue, CancellationToken cancellationToken) =>
        await book.ReadAsync(DaysKey(queue), RepairsJson.Default.QueueDays, cancellationToken) ?? QueueDays.Empty;

    /// <summary>The orders in one day of a queue with the time each is pressing at, which sorts as text.</summary>
    public static async Task<IEnumerable<(string Number, string At)>> OfDayAsync(IBook book, string queue, string day, CancellationToken cancellationToken) =>
        (await book.ReadLinesAsync($"{DaysKey(queue)}:{day}", cancellationToken)).Select(line => line.IndexOf(Gap) is var end and >= 0 ? (line[..end], line[(end + 1)..]) : (line, ""));

    /// <summary>When an order has to be seen to: by the first promise not yet kept, or by the date it waits for.</summary>
    public static DateTimeOffset PressingAt(WorkOrder order) => order switch
    {
        { Hold.Until: { } until } => new DateTimeOffset(until.ToDateTime(new TimeOnly(8, 0)), order.FiledAt.Offset),
        { Hold: not null } => DateTimeOffset.MaxValue.AddYears(-1),
        { Status: WorkOrderStatus.Filed } => order.Due.Acknowledge,
        { Status: < WorkOrderStatus.InProgress, Due.Arrive: { } arrive } => arrive,
        _ => order.Due.Resolve ?? order.FiledAt.AddYears(1),
    };

    private static (string Queue, string Day, string Key, string Line)? PlaceOf(WorkOrder? order)
    {
        if (order is null || !order.Status.IsOpen())
        {
            return null;
        }

        var at = PressingAt(order).ToUniversalTime();
        var day = at.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var queue = Name(order.Assignee, order.Place.Estate, order.Status > WorkOrderStatus.Acknowledged);
        return (queue, day, $"{DaysKey(queue)}:{day}", string.Create(CultureInfo.InvariantCulture, $"{order.Number}{Gap}{at:HHmmss}"));
    }

    private static async Task CountAsync(IBookChange change, (string Queue, string Day, string Key, string Line) place, int step)
    {
        var days = await change.ReadAsync(DaysKey(place.Queue), RepairsJson.Default.QueueDays) ?? QueueDays.Empty;
        var count = days.Counts.GetValueOrDefault(place.Day) + step;
        var counts = days.Counts.Where(day => day.Key != place.Day).ToDictionary(StringComparer.Ordinal);
        if (count > 0)
        {
            counts[place.Day] = count;
        }

        change.Write(DaysKey(place.Queue), new QueueDays(counts), RepairsJson.Default.QueueDays);
    }

    private static string DaysKey(string queue) => $"queue:{queue}";
}

/// <summary>How many orders press on which day (UTC, as 20261127).</summary>
internal sealed record QueueDays(IReadOnlyDictionary<string, int> Counts)
{
    public static readonly QueueDays Empty = new(new Dictionary<string, int>());
}
