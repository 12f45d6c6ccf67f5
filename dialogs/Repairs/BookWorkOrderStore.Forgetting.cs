namespace CommunityBot.Dialogs.Repairs;

/// <content>How a resident is taken out of the orders.</content>
internal sealed partial class BookWorkOrderStore
{
    public async Task ForgetPhoneAsync(string resident, CancellationToken cancellationToken)
    {
        foreach (var number in (await book.ReadLinesAsync(ResidentKey(resident), cancellationToken)).Distinct())
        {
            await book.ChangeAsync(
                async change =>
                {
                    if (await OrderAsync(change, number) is { } order && order.Concerns(resident))
                    {
                        await StoreAsync(change, order, order.WithoutPhone(resident));
                    }

                    return true;
                },
                cancellationToken);
        }
    }

    public async Task ForgetAsync(string resident, CancellationToken cancellationToken)
    {
        var sent = await photos.OfAsync(resident, cancellationToken);
        foreach (var number in (await book.ReadLinesAsync(ResidentKey(resident), cancellationToken)).Distinct())
        {
            await book.ChangeAsync(
                async change =>
                {
                    if (await OrderAsync(change, number) is { } order && (order.Concerns(resident) || order.Photos.Any(sent.Contains)))
                    {
                        await StoreAsync(change, order, order.Forget(resident, sent, clock.GetLocalNow()));
                    }

                    return true;
                },
                cancellationToken);
        }

        await book.ChangeAsync(
            change =>
            {
                change.Remove(ResidentKey(resident));
                return Task.FromResult(true);
            },
            cancellationToken);
        await photos.ForgetAsync(resident, cancellationToken);
    }
}
