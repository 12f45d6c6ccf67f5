namespace CommunityBot.Dialogs.Repairs;

/// <summary>Keeps work orders. What a method has returned from survives the death of the process.</summary>
internal interface IWorkOrderStore
{
    /// <summary>Files an order once for a push: a second call with the same push gives the order of the first.</summary>
    /// <param name="push">The idempotency key.</param>
    /// <param name="now">The instant, whose local day begins the number.</param>
    /// <param name="order">Makes the order under the number it is given.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    Task<WorkOrder> FileAsync(string push, DateTimeOffset now, Func<string, WorkOrder> order, CancellationToken cancellationToken);

    /// <summary>The order of a number, null when there is none.</summary>
    Task<WorkOrder?> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>A resident's orders, newest first.</summary>
    Task<IReadOnlyList<WorkOrder>> OfResidentAsync(string resident, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Changes an order by a pure function, which is asked again on the newer order when another change came between.
    /// Null when there is no such order.
    /// </summary>
    Task<ChangeOutcome?> ChangeAsync(string number, Func<WorkOrder, ChangeOutcome> change, CancellationToken cancellationToken);
}
