using System.Globalization;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <content>How a report becomes an order, or part of one.</content>
internal sealed partial class BookWorkOrderStore
{
    private static readonly TimeSpan PushRemembered = TimeSpan.FromDays(7);

    private async Task<FileOutcome> FileAsync(IBookChange change, RepairReport report)
    {
        if (await change.ReadAsync(PushKey(report.Push), RepairsJson.Default.FiledPush) is { } known && await OrderAsync(change, known.Number) is { } earlier)
        {
            return known.Joined ? new FileOutcome.Joined(earlier) : new FileOutcome.Filed(earlier);
        }

        var category = catalog.Get<FaultCatalog>()[report.Draft.Category].RaisedTo(report.Draft.Raised);
        if (report.MayJoin && await JoinAsync(change, report, category) is { } joined)
        {
            return joined;
        }

        var number = await NumberAsync(change, report.Now);
        var order = WorkOrder.File(report.Draft, category, number, report.Reporter, report.Push, report.Now, catalog.Get<Neighbourhood>().Calendar);
        await StoreAsync(change, null, order);
        change.Append(ResidentKey(order.Reporter), number);
        change.Append(DayKey(DateOnly.FromDateTime(report.Now.Date)), number);
        change.Write(PushKey(report.Push), new FiledPush(number, false), RepairsJson.Default.FiledPush, PushRemembered);
        return new FileOutcome.Filed(order);
    }

    private async Task<FileOutcome?> JoinAsync(IBookChange change, RepairReport report, FaultCategory category)
    {
        var place = report.Draft.Place;
        var shelves = await Task.WhenAll(Duplicates.ShelvesFor(category.Code, place, category.DuplicateScope).Select(change.ReadLinesAsync));
        var near = shelves.SelectMany(lines => lines)
            .Where(line => ShelfLine.Place(line, place.Estate!) is not { } other || Duplicates.IsSamePlace(place, other, category.DuplicateScope))
            .Select(ShelfLine.Number)
            .Where(number => OrderNumber.DayOf(number) is not { } day || DateOnly.FromDateTime(report.Now.Date).DayNumber - day.DayNumber <= category.DuplicateDays);
        if (await OldestSameAsync(change, report, category, near.Distinct().Order(StringComparer.Ordinal)) is not { } same)
        {
            return null;
        }

        if (same.Join(new Actor(report.Reporter, Push: report.Push), report.Draft.Description, report.Now, report.Draft.Place) is not ChangeOutcome.Changed(var joined))
        {
            return new FileOutcome.Repeated(same);
        }

        if (!report.Draft.Photos.IsEmpty && joined.AddPhotos(new Actor(report.Reporter), report.Draft.Photos, report.Now) is ChangeOutcome.Changed(var shown))
        {
            joined = shown;
        }

        await StoreAsync(change, same, joined);
        change.Append(ResidentKey(report.Reporter), same.Number);
        change.Write(PushKey(report.Push), new FiledPush(same.Number, true), RepairsJson.Default.FiledPush, PushRemembered);
        return new FileOutcome.Joined(joined);
    }

    // Numbers sort by age, and the oldest is looked for: most often the first few hold it.
    private static async Task<WorkOrder?> OldestSameAsync(IBookChange change, RepairReport report, FaultCategory category, IEnumerable<string> numbers)
    {
        foreach (var some in numbers.Chunk(LookedAtOnce))
        {
            var open = await Task.WhenAll(some.Select(number => OrderAsync(change, number)));
            if (Duplicates.Find(report.Draft, category, open.OfType<WorkOrder>(), report.Now) is { } same)
            {
                return same;
            }
        }

        return null;
    }

    private static async Task<string> NumberAsync(IBookChange change, DateTimeOffset now)
    {
        var day = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var count = (await change.ReadAsync($"order-count:{day}", RepairsJson.Default.DayCount))?.Filed ?? 0;
        change.Write($"order-count:{day}", new DayCount(count + 1), RepairsJson.Default.DayCount);
        return string.Create(CultureInfo.InvariantCulture, $"{day}-{count + 1:000}");
    }
}

/// <summary>What a push became.</summary>
internal sealed record FiledPush(string Number, bool Joined);

/// <summary>How many orders a day has.</summary>
internal sealed record DayCount(int Filed);
