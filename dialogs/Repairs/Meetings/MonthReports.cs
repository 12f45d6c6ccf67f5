using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Repairs.Meetings;

/// <summary>Makes the monthly report, and the links under which it is read in a browser: nobody can guess them, and they end.</summary>
internal sealed class MonthReports(IWorkOrderStore orders, Decisions decisions, IBook book, CommunityCatalog catalog, IOptions<ReportOptions> options, TimeProvider clock)
{
    /// <summary>Where the host answers to the links.</summary>
    public const string Path = "reports";

    private const int TokenBytes = 24;

    /// <summary>How long a link is good: until the meeting and a few days after.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The report of a month.</summary>
    /// <param name="month">Its first day.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<MonthReport> OfAsync(DateOnly month, CancellationToken cancellationToken)
    {
        var now = clock.GetLocalNow();
        var filed = await FiledInAsync(month, cancellationToken);
        var earlier = await Task.WhenAll(FiledInAsync(month.AddMonths(-1), cancellationToken), FiledInAsync(month.AddMonths(-2), cancellationToken));
        var figures = MonthFigures.Of(month, filed, [.. earlier.SelectMany(list => list)], catalog.Get<FaultCatalog>(), catalog.Get<Neighbourhood>().Calendar, now);
        return new MonthReport(figures, filed, await decisions.AllAsync(cancellationToken), now);
    }

    /// <summary>A link to a month's report; null while browsers cannot reach this host.</summary>
    public async Task<Uri?> LinkAsync(DateOnly month, CancellationToken cancellationToken)
    {
        if (options.Value.PublicAddress is not { IsAbsoluteUri: true } address)
        {
            return null;
        }

        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await book.ChangeAsync(
            change =>
            {
                change.Write(Key(token), new ReportLink(month), MeetingsJson.Default.ReportLink, Lifetime);
                return Task.FromResult(true);
            },
            cancellationToken);
        return new Uri(address, $"{Path}/{token}");
    }

    /// <summary>The report behind a link; null when the link has ended or never was.</summary>
    public async Task<MonthReport?> FindAsync(string token, CancellationToken cancellationToken) =>
        await book.ReadAsync(Key(token), MeetingsJson.Default.ReportLink, cancellationToken) is { } link ? await OfAsync(link.Month, cancellationToken) : null;

    private Task<IReadOnlyList<WorkOrder>> FiledInAsync(DateOnly month, CancellationToken cancellationToken) =>
        orders.OfMonthAsync(month.Year, month.Month, cancellationToken);

    private static string Key(string token) => $"report:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";
}
