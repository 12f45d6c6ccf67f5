using System.Collections.Immutable;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>A resident who is to be told, once, when there is what they looked for.</summary>
/// <param name="Resident">Their conversation.</param>
/// <param name="Wish">What they wait for.</param>
/// <param name="Known">Ids of the places that would serve already, and did not do.</param>
/// <param name="At">Since when they wait.</param>
internal sealed record AwaitedShop(string Resident, AwaitedWish Wish, ImmutableArray<string> Known, DateTimeOffset At)
{
    /// <summary>The place they waited for; null while there is none.</summary>
    public Service? Come(ServiceCatalog catalog) => catalog.Services.FirstOrDefault(service => Wish.IsServedBy(service) && !Known.Contains(service.Id));
}
