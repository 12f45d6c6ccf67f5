using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory.Checks;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>Keeps who waits for a place, and tells them when the directory has one.</summary>
internal sealed class AwaitedDesk(IBook book, IOutbox outbox, SeenCatalog seen, TimeProvider clock) : IChore
{
    private const string Topic = "directory.awaited";

    /// <summary>Somebody wants to be told.</summary>
    public async Task WaitAsync(Turn turn, AwaitedWish wish, CancellationToken cancellationToken)
    {
        var places = await seen.LookAsync(cancellationToken);
        var shop = new AwaitedShop(turn.Resident, wish, [.. places.Services.Where(wish.IsServedBy).Select(service => service.Id)], turn.Now);
        await ChangeAsync(awaited => awaited.With(shop), cancellationToken);
    }

    /// <summary>Somebody wants to hear no more; whether they waited for anything.</summary>
    public Task<bool> StopAsync(string resident, CancellationToken cancellationToken) =>
        ChangeAsync(awaited => awaited.Without(shop => shop.Resident == resident), cancellationToken);

    /// <summary>What somebody waits for.</summary>
    public async Task<IReadOnlyList<AwaitedShop>> OfAsync(string resident, CancellationToken cancellationToken) =>
        [.. (await book.ReadAsync(AwaitedShops.Key, AwaitedJson.Default.AwaitedShops, cancellationToken) ?? AwaitedShops.None).All.Where(shop => shop.Resident == resident)];

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await book.ReadAsync(AwaitedShops.Key, AwaitedJson.Default.AwaitedShops, cancellationToken) is not { All.IsEmpty: false } waiting)
        {
            return;
        }

        var places = await seen.LookAsync(cancellationToken);
        if (!waiting.All.Any(shop => shop.Come(places) is not null))
        {
            return;
        }

        await book.ChangeAsync(
            async change =>
            {
                var awaited = await change.ReadAsync(AwaitedShops.Key, AwaitedJson.Default.AwaitedShops) ?? AwaitedShops.None;
                foreach (var shop in awaited.All)
                {
                    await (shop.Come(places) is { } place ? TellAsync(change, shop, place) : Task.CompletedTask);
                }

                change.Write(AwaitedShops.Key, awaited.Without(shop => shop.Come(places) is not null), AwaitedJson.Default.AwaitedShops);
                return true;
            },
            cancellationToken);
    }

    private Task TellAsync(IBookChange change, AwaitedShop shop, Service place) => outbox.PostAsync(change, new OutboundMessage
    {
        Key = $"{Topic}:{Pseudonym.Of(shop.Resident)}:{shop.Wish.Trade}{shop.Wish.Word}:{place.Id}",
        To = shop.Resident,
        Text = AwaitedText.Come(shop.Wish.Name, place.Name, place.Address),
        SendAt = clock.GetLocalNow(),
        Topic = Topic,
    });

    private Task<bool> ChangeAsync(Func<AwaitedShops, AwaitedShops> decide, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var before = await change.ReadAsync(AwaitedShops.Key, AwaitedJson.Default.AwaitedShops) ?? AwaitedShops.None;
            var after = decide(before);
            change.Write(AwaitedShops.Key, after, AwaitedJson.Default.AwaitedShops);
            return after.All.Length != before.All.Length;
        },
        cancellationToken);
}
