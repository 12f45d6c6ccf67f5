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
            _ => own.Find(order => order.Number == last?.Number) ?? named.FirstOrDefault() ?? own.FirstOrDefault(),
        };
    }

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
            .Where(order => turn.Reading.Fault is not { } fault || fault == order.Category)
            .ToList();
        return withdrawn.Find(order => order.Number == last.Number) ?? withdrawn.FirstOrDefault();
    }

    private static string? CategoryIn(Reading reading) => reading.Fault ?? reading.Terms.FirstOrDefault(term => term.Kind == TermKinds.FaultObject)?.Value;
}
