using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs.Book;

namespace CommunityBot.Dialogs.ServiceDirectory.Checks;

/// <summary>
/// What residents looked for and nobody offers, by ISO week, for the community to act on. One push counts once however
/// often it is delivered; who asked is not kept.
/// </summary>
internal sealed partial class UnmetDemand(IBook book)
{
    private const int LongestWish = 60;

    // More in one week is no longer read by anybody.
    private const int Most = 2000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Notes a wish.</summary>
    public Task AddAsync(string push, string wish, DateTimeOffset now, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var week = await change.ReadAsync(Key(now), ChecksJson.Default.DemandWeek) ?? DemandWeek.None;
            if (week.Wishes.Count < Most && !week.Wishes.ContainsKey(push))
            {
                change.Write(Key(now), new DemandWeek(week.Wishes.Add(push, Anonymous(wish))), ChecksJson.Default.DemandWeek, Kept);
            }

            return true;
        },
        cancellationToken);

    /// <summary>How often each wish was noted in the week of an instant, the most frequent first.</summary>
    public async Task<IReadOnlyList<(string Wish, int Count)>> WeekAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. (await book.ReadAsync(Key(now), ChecksJson.Default.DemandWeek, cancellationToken) ?? DemandWeek.None).Wishes.Values
            .CountBy(wish => wish)
            .OrderByDescending(wish => wish.Value)
            .ThenBy(wish => wish.Key, StringComparer.Ordinal)
            .Select(wish => (wish.Key, wish.Value)),
    ];

    private static string Key(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"directory/demand/{ISOWeek.GetYear(now.DateTime)}-W{ISOWeek.GetWeekOfYear(now.DateTime):00}");

    // A telephone or an identity number may stand in the same sentence.
    private static string Anonymous(string wish) => LongNumber().Replace(wish[..Math.Min(wish.Length, LongestWish)], "*");

    [GeneratedRegex(@"\d[\d\-]{5,}[\dXx]", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber();
}

/// <summary>The wishes of one week by the push they came with.</summary>
internal sealed record DemandWeek(ImmutableSortedDictionary<string, string> Wishes)
{
    public static DemandWeek None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);
}
