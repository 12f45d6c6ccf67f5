using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Finds which of their orders a resident means.</summary>
internal sealed class MeantOrder(IWorkOrderStore orders)
{
    private const int MostLooked = 8;

    /// <summary>By number, by fault, the one last spoken of, or the latest.</summary>
    public async Task<WorkOrder?> FindAsync(Turn turn, LastOrder? last, Func<WorkOrder, bool> which, CancellationToken cancellationToken)
    {
        var number = OrderNumber.In(turn.Reading.Text);
        var own = (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken)).Where(which).Where(order => number is null || order.Number == number).ToList();
        var category = CategoryIn(turn.Reading);
        var named = own.FindAll(order => order.Category == category);
        return named switch
        {
            [var only] => only,
            [.., var older] when named.Count > 1 && turn.Reading.Says(TermKinds.Mark, "also") => older,
            _ when NthFiled(turn, last) is { } nth && own.Find(order => order.Number == nth) is { } there => there,
            _ when number is null && AtSpot(turn.Reading, own, last) is { } there => there,
            _ => own.Find(order => order.Number == last?.Number) ?? named.FirstOrDefault() ?? own.FirstOrDefault(),
        };
    }

    /// <summary>「第二个」 of those just listed, or filed one after another just now; null for other words.</summary>
    public static string? NthFiled(Turn turn, LastOrder? last) =>
        last is null || !last.IsFresh(turn.Now) || StaffVocabulary.PlaceInList(turn.Reading) is not { } nth ? null
        : last.Listed is { IsDefaultOrEmpty: false } listed ? nth <= listed.Length ? listed[nth - 1].Number : null
        : last.Filed is { IsDefault: false, Length: > 1 } filed && nth <= filed.Length ? filed[nth - 1] : null;

    /// <summary>Every open order that is meant: 「两个都」, and of 「剩下的」 not the one last spoken of. The oldest first.</summary>
    public async Task<IReadOnlyList<WorkOrder>> EachAsync(Turn turn, LastOrder? last, CancellationToken cancellationToken) =>
        [.. (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken))
            .Where(order => order.Status.IsOpen() && !(order.Number == last?.Number && RepairsText.MeansRest(turn.Reading.Normalized)))
            .Reverse()];

    /// <summary>The neighbour's order that was left for one's own, where words name its spot and not the own one's: 「楼道那个也催一下」.</summary>
    public async Task<WorkOrder?> LeftAsync(Turn turn, LastOrder? last, CancellationToken cancellationToken) =>
        last is { Left: { } left } && last.IsFresh(turn.Now)
        && await orders.FindAsync(last.Number, cancellationToken) is { } own && await orders.FindAsync(left, cancellationToken) is { } order && order.Status.CanBeJoined()
        && (turn.Reading.Addresses.Select(said => said.Place).FirstOrDefault(place => place is not null) is { } spot
            ? !IsAt(own, spot) && (order.Place.Spot is null || IsAt(order, spot))
            // 「这部也催一下」: nobody urges besides what was filed this minute.
            : RepairsText.UrgesAlso(turn.Reading.Normalized))
            ? order
            : null;

    /// <summary>The one open order of the fault that words name: 「把灯的撤了」; null when they name none, or one of several.</summary>
    public async Task<WorkOrder?> NamedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var category = CategoryIn(turn.Reading);
        var named = category is null ? [] : (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken)).Where(order => order.Status.IsOpen() && order.Category == category).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>The order taken back not long ago that words want back: none when they tell of another fault.</summary>
    public async Task<WorkOrder?> WithdrawnAsync(Turn turn, LastOrder last, CancellationToken cancellationToken)
    {
        var withdrawn = (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken))
            .Where(order => order.Reporter == turn.Resident && order.Restore(new Actor(turn.Resident), turn.Now) is ChangeOutcome.Changed)
            .Where(order => turn.Reading.Fault is not { } fault || fault == order.Category || (order.Number == last.Number && !NamesThing(turn.Reading)))
            .ToList();
        return withdrawn.Find(order => order.Number == last.Number) ?? withdrawn.FirstOrDefault();
    }

    // 「楼道里那个催催」 is not the one at the door that was spoken of last.
    private static WorkOrder? AtSpot(Reading reading, List<WorkOrder> own, LastOrder? last) =>
        reading.Addresses.Select(said => said.Place).FirstOrDefault(place => place is not null) is not { } spot ? null
        : own.Find(order => IsAt(order, spot))
            ?? (own.Find(order => order.Number == last?.Number) is { Place.Spot: not null } spoken && !IsAt(spoken, spot)
                ? own.Find(order => order.Number != spoken.Number && order.Category == spoken.Category && order.Place.MayBe(spoken.Place))
                : null);

    private static bool IsAt(WorkOrder order, string spot) =>
        order.Place.Spot is { } known && (known.Contains(spot, StringComparison.Ordinal) || spot.Contains(known, StringComparison.Ordinal));

    // 「按键掉了」 may be of anything.
    private static bool NamesThing(Reading reading) => reading.Says(TermKinds.FaultObject) || reading.Says(TermKinds.Fault);

    private static string? CategoryIn(Reading reading) => reading.Fault ?? reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value;
}
