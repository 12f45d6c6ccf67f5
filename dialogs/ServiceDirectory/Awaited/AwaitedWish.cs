namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>What was looked for in vain and may be waited for.</summary>
/// <param name="Trade">The code of the trade nobody else is of; empty when a thing was looked for.</param>
/// <param name="Word">The thing no place has written of itself; empty when any place of the trade serves.</param>
/// <param name="Name">What it is called to residents.</param>
internal sealed record AwaitedWish(string Trade, string Word, string Name)
{
    /// <summary>Whether a place serves the wish.</summary>
    public bool IsServedBy(Service service) =>
        service.Status == ServiceStatus.Open && (Word.Length > 0 ? service.Carries(Word) : service.Category.Code == Trade);
}
