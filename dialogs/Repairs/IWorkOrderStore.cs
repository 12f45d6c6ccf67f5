namespace CommunityBot.Dialogs.Repairs;

/// <summary>Keeps work orders, with what hangs on them: who is told, what waits in whose queue. What a method has returned from survives the death of the process.</summary>
internal interface IWorkOrderStore
{
    /// <summary>
    /// Files a report once for a push: a second call with the same push gives the outcome of the first. A report of
    /// something already reported joins that order instead.
    /// </summary>
    Task<FileOutcome> FileAsync(RepairReport report, CancellationToken cancellationToken);

    /// <summary>The order of a number, null when there is none.</summary>
    Task<WorkOrder?> FindAsync(string number, CancellationToken cancellationToken);

    /// <summary>The orders a resident reported or joined, newest first.</summary>
    Task<IReadOnlyList<WorkOrder>> OfResidentAsync(string resident, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Changes an order by a pure function, which is asked again on the newer order when another change came between.
    /// Null when there is no such order. A message that has had its effect has it once.
    /// </summary>
    Task<ChangeOutcome?> ChangeAsync(string number, Actor by, Func<WorkOrder, ChangeOutcome> change, CancellationToken cancellationToken);

    /// <summary>Gives an order to a role, and to whoever of it is next where work goes round (<see cref="Rotation"/>).</summary>
    Task<ChangeOutcome?> DispatchAsync(string number, Actor by, string role, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Has one order go on under another.</summary>
    Task<ChangeOutcome?> MergeAsync(string number, string into, Actor by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Has a merged order stand by itself again.</summary>
    Task<ChangeOutcome?> SplitAsync(string number, Actor by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>A neighbour meant something else: they leave the order, and it becomes one of their own.</summary>
    Task<FileOutcome?> SplitOffAsync(string number, RepairReport report, CancellationToken cancellationToken);

    /// <summary>Takes everything that leads to a resident out of the orders they reported or joined; the orders stay.</summary>
    Task ForgetAsync(string resident, CancellationToken cancellationToken);

    /// <summary>Takes a resident's telephone numbers out of the words of the orders they reported or joined.</summary>
    Task ForgetPhoneAsync(string resident, CancellationToken cancellationToken);

    /// <summary>The open orders of some queues (<see cref="OrderQueue.Name"/>), those first whose time runs out first, and how many there are.</summary>
    Task<QueuePage> QueueAsync(IReadOnlyCollection<string> queues, int most, CancellationToken cancellationToken);

    /// <summary>All orders filed in a month, for its report.</summary>
    Task<IReadOnlyList<WorkOrder>> OfMonthAsync(int year, int month, CancellationToken cancellationToken);

    /// <summary>Does what the clock calls for, to every order it calls for.</summary>
    Task KeepTimeAsync(CancellationToken cancellationToken);
}
