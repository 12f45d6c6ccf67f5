using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>
/// A month's orders in figures, each rate with its numerator and denominator (domain rules 5.1). Whoever was not reached
/// stands apart: silence is never satisfaction.
/// </summary>
internal sealed record MonthFigures
{
    /// <summary>As often as this within <see cref="HotSpotPeriod"/> a fault at one place wants its cause looked for.</summary>
    public const int HotSpotFrom = 3;

    /// <summary>How far back the same fault at the same place counts.</summary>
    public static readonly TimeSpan HotSpotPeriod = TimeSpan.FromDays(60);

    private const int LowScore = 2;
    private const int Satisfying = 4;

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public int Total { get; init; }

    public int Withdrawn { get; init; }

    public int Merged { get; init; }

    public int Referred { get; init; }

    /// <summary>All without those withdrawn, merged and referred.</summary>
    public int Valid => Total - Withdrawn - Merged - Referred;

    /// <summary>Somebody took note in time.</summary>
    public int Responded { get; init; }

    /// <summary>The resident said that it is fixed.</summary>
    public int Fixed { get; init; }

    /// <summary>The resident's last word is that it is not.</summary>
    public int NotFixed { get; init; }

    /// <summary>Nobody said either.</summary>
    public int Unreached => Valid - Fixed - NotFixed;

    public int Scored { get; init; }

    /// <summary>Scored four or five.</summary>
    public int Satisfied { get; init; }

    /// <summary>Still to be done.</summary>
    public int Open { get; init; }

    /// <summary>Ended with a reason given and not done.</summary>
    public int Declined { get; init; }

    /// <summary>Households that joined a neighbour's order.</summary>
    public int Neighbours { get; init; }

    /// <summary>How often haste was asked for.</summary>
    public int Urged { get; init; }

    /// <summary>Orders whose fault had been reported at the same place within <see cref="HotSpotPeriod"/> before.</summary>
    public int Repeated { get; init; }

    /// <summary>A promised time was missed.</summary>
    public ImmutableArray<WorkOrder> Overdue { get; init; } = [];

    /// <summary>Waiting for something.</summary>
    public ImmutableArray<WorkOrder> Held { get; init; } = [];

    /// <summary>Came back after they were called done.</summary>
    public ImmutableArray<WorkOrder> Reworked { get; init; } = [];

    /// <summary>Scored one or two.</summary>
    public ImmutableArray<WorkOrder> LowScored { get; init; } = [];

    public ImmutableArray<HotSpot> HotSpots { get; init; } = [];

    public ImmutableArray<EstateFigures> Estates { get; init; } = [];

    /// <summary>The figures of a month.</summary>
    /// <param name="month">Its first day.</param>
    /// <param name="orders">The orders filed in it.</param>
    /// <param name="earlier">The orders filed in the two months before.</param>
    /// <param name="faults">The categories, whose clocks say what was in time.</param>
    /// <param name="calendar">The community's working days.</param>
    /// <param name="now">The instant the report is made for.</param>
    public static MonthFigures Of(DateOnly month, IReadOnlyList<WorkOrder> orders, IReadOnlyList<WorkOrder> earlier, FaultCatalog faults, WorkingCalendar calendar, DateTimeOffset now)
    {
        var valid = orders.Where(IsValid).OrderBy(order => order.Number, StringComparer.Ordinal).ToArray();
        var places = earlier.Where(IsValid).Concat(valid).Where(order => !order.IsPrivate).ToLookup(SpotOf);
        return new MonthFigures
        {
            Month = month,
            Total = orders.Count,
            Withdrawn = orders.Count(order => order.Status == WorkOrderStatus.Withdrawn),
            Merged = orders.Count(order => order.Status == WorkOrderStatus.Merged),
            Referred = orders.Count(order => order.Status == WorkOrderStatus.Referred),
            Responded = valid.Count(order => IsRespondedInTime(order, faults, calendar)),
            Fixed = valid.Count(order => order.Verdict is { Fixed: true }),
            NotFixed = valid.Count(order => order.Verdict is not { Fixed: true } && order.Reworks > 0),
            Scored = valid.Count(order => order.Verdict?.Score is not null),
            Satisfied = valid.Count(order => order.Verdict?.Score >= Satisfying),
            Open = valid.Count(order => order.Status.IsOpen()),
            Declined = valid.Count(order => order.Status == WorkOrderStatus.Declined),
            Neighbours = valid.Sum(order => order.Households - 1),
            Urged = valid.Sum(order => order.History.Count(entry => entry.Event == HistoryEvent.Urged)),
            Repeated = valid.Count(order => !order.IsPrivate && places[SpotOf(order)].Any(other => other.FiledAt < order.FiledAt && order.FiledAt - other.FiledAt <= HotSpotPeriod)),
            Overdue = [.. valid.Where(order => order.History.Any(entry => entry.Event == HistoryEvent.Escalated) || order.LevelDue(now) > 0)],
            Held = [.. valid.Where(order => order.Status == WorkOrderStatus.OnHold)],
            Reworked = [.. valid.Where(order => order.Reworks > 0)],
            LowScored = [.. valid.Where(order => order.Verdict?.Score <= LowScore)],
            HotSpots =
            [
                .. from place in places
                   let near = place.Where(order => month.AddMonths(1).ToDateTime(TimeOnly.MinValue) - order.FiledAt.DateTime <= HotSpotPeriod).ToArray()
                   where place.Key.Building is not null && near.Length >= HotSpotFrom
                   orderby near.Length descending, near[0].Number
                   select new HotSpot(place.Key.Category, new RepairPlace { Estate = place.Key.Estate, Building = place.Key.Building, Unit = place.Key.Unit }, near.Length),
            ],
            Estates =
            [
                .. from order in valid
                   group order by order.Place.Estate into estate
                   orderby estate.Count() descending, estate.Key
                   select new EstateFigures(estate.Key, estate.Count(), estate.Count(order => order.Status.IsOpen()), estate.GroupBy(order => order.Category).OrderByDescending(kind => kind.Count()).First().Key),
            ],
        };
    }

    private static bool IsValid(WorkOrder order) => order.Status is not (WorkOrderStatus.Withdrawn or WorkOrderStatus.Merged or WorkOrderStatus.Referred);

    // By the clock that ran when it was filed; a later rework has another one. Only people take note: the ladder does not.
    private static bool IsRespondedInTime(WorkOrder order, FaultCatalog faults, WorkingCalendar calendar)
    {
        var due = order.Priority == Priority.P0 ? DueTimes.AtOnce(order.FiledAt) : DueTimes.Of(faults[order.Category], order.FiledAt, calendar);
        return order.History.FirstOrDefault(entry => entry.By is not null && entry.Event is not HistoryEvent.Filed and not HistoryEvent.Escalated) is { } first && first.At <= due.Acknowledge;
    }

    private static (string Category, string? Estate, string? Building, string? Unit) SpotOf(WorkOrder order) =>
        (order.Category, order.Place.Estate, order.Place.Building, order.Place.Unit);
}

/// <summary>One fault that comes back at one place.</summary>
internal sealed record HotSpot(string Category, RepairPlace Place, int Times);

/// <summary>An estate's share of the month.</summary>
internal sealed record EstateFigures(string? Estate, int Orders, int Open, string MostFrequent);
