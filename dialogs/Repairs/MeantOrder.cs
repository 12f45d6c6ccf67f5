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

    /// <summary>「第二个」 of those filed one after another just now; null for other words.</summary>
    public static string? NthFiled(Turn turn, LastOrder? last) =>
        last is { Filed: { IsDefault: false, Length: > 1 } filed } && last.IsFresh(turn.Now) && StaffVocabulary.PlaceInList(turn.Reading) is { } nth && nth <= filed.Length ? filed[nth - 1] : null;

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
