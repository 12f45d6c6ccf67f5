using CommunityBot.Dialogs.Book;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>
/// Which accounts have news, and how far each has been read: in the book, so that a call once acknowledged is seen to
/// by whichever host lives.
/// </summary>
internal sealed class KfInbox(IBook book)
{
    private const string Accounts = "kf:accounts";

    /// <summary>Notes that an account has news.</summary>
    public Task TellAsync(string account, string? token, CancellationToken cancellationToken) => ChangeAsync(
        account,
        place => place with { Told = place.Told + 1, Token = token ?? place.Token },
        cancellationToken);

    /// <summary>The accounts with something to fetch.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken)
    {
        var due = new List<string>();
        foreach (var account in await book.ReadLinesAsync(Accounts, cancellationToken))
        {
            if ((await ReadAsync(account, cancellationToken)).IsDue)
            {
                due.Add(account);
            }
        }

        return due;
    }

    /// <summary>How far an account has been read.</summary>
    public async Task<KfPlace> ReadAsync(string account, CancellationToken cancellationToken) =>
        await book.ReadAsync(Key(account), KfJson.Default.KfPlace, cancellationToken) ?? new KfPlace();

    /// <summary>Everything up to a cursor is answered. Whoever comes from elsewhere than the place is now has been overtaken, and changes nothing.</summary>
    public Task AdvanceAsync(string account, string? from, string? to, CancellationToken cancellationToken) =>
        ChangeAsync(account, place => place.Cursor == from ? place with { Cursor = to } : place, cancellationToken);

    /// <summary>All that had been told of is fetched and answered.</summary>
    public Task SettleAsync(string account, long told, CancellationToken cancellationToken) =>
        ChangeAsync(account, place => place with { Fetched = Math.Max(place.Fetched, told) }, cancellationToken);

    private Task<bool> ChangeAsync(string account, Func<KfPlace, KfPlace> move, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var known = await change.ReadAsync(Key(account), KfJson.Default.KfPlace);
            if (known is null)
            {
                var accounts = await change.ReadLinesAsync(Accounts);
                change.WriteLines(Accounts, [.. accounts.Append(account).Distinct()]);
            }

            var moved = move(known ?? new KfPlace());
            if (moved != known)
            {
                change.Write(Key(account), moved, KfJson.Default.KfPlace);
            }

            return true;
        },
        cancellationToken);

    private static string Key(string account) => $"kf:place:{account}";
}
