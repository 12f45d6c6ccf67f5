using CommunityBot.Dialogs.Community;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Keeps the promises of orders: what is overdue goes up the ladder, what nobody answered is closed, what is old is made anonymous.</summary>
internal sealed class OrderClock(IWorkOrderStore orders) : IChore
{
    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => orders.KeepTimeAsync(cancellationToken);
}
