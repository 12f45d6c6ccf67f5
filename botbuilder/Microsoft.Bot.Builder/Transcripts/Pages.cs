using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Cuts lists into pages; the id of a page's last item asks for the next page.</summary>
internal static class Pages
{
    private const int Size = 20;

    public static PagedResult<IActivity> Of(IEnumerable<IActivity> activities, DateTimeOffset startDate, string continuationToken) =>
        Of(activities.Where(activity => activity.Timestamp >= startDate).OrderBy(activity => activity.Timestamp), activity => activity.Id, continuationToken);

    public static PagedResult<TranscriptInfo> Of(IEnumerable<TranscriptInfo> transcripts, string continuationToken) =>
        Of(transcripts.OrderBy(transcript => transcript.Created), transcript => transcript.Id, continuationToken);

    private static PagedResult<T> Of<T>(IEnumerable<T> items, Func<T, string> id, string continuationToken)
    {
        var rest = continuationToken is null ? items : items.SkipWhile(item => id(item) != continuationToken).Skip(1);
        T[] page = [.. rest.Take(Size)];
        return new PagedResult<T> { Items = page, ContinuationToken = page.Length == Size ? id(page[^1]) : null };
    }
}
