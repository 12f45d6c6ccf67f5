using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace CommunityBot.Dialogs.Book;

/// <summary>
/// What is to be looked at, and when: a message to be sent, a promise to be kept. Hours that hold anything are listed;
/// below each lie its minutes with the subjects due then. Whoever walks it looks at what is due and at nothing else,
/// however much lies ahead.
/// </summary>
/// <param name="name">Tells diaries apart.</param>
public sealed class Diary(string name)
{
    private string HoursKey => $"{name}:hours";

    /// <summary>Notes a subject for an instant. A subject noted in the past is due at once.</summary>
    public async Task NoteAsync(IBookChange change, DateTimeOffset at, string subject)
    {
        ArgumentNullException.ThrowIfNull(change);
        var hour = Hour(at);
        var hours = await HoursAsync(change);
        if (!hours.Contains(hour))
        {
            change.Write(HoursKey, new DiaryHours(hours.Add(hour)), BookJson.Default.DiaryHours);
        }

        // Each note is a line of its own, so that whoever has seen to it takes away this one and no later one.
        change.Append(Minute(at), $"{RandomNumberGenerator.GetHexString(8)} {subject}");
    }

    /// <summary>Visits every subject that is due; one whose visit fails is visited again at the next walk.</summary>
    public async Task WalkAsync(IBook book, DateTimeOffset now, int atOnce, Func<string, CancellationToken, ValueTask> visit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        var listed = await book.ReadAsync(HoursKey, BookJson.Default.DiaryHours, cancellationToken);
        foreach (var hour in listed?.Hours.TakeWhile(hour => string.CompareOrdinal(hour, Hour(now)) <= 0) ?? [])
        {
            string[] minutes = [.. Minutes(hour, now)];
            var notes = await Task.WhenAll(minutes.Select(minute => book.ReadLinesAsync(minute, cancellationToken)));
            foreach (var (minute, lines) in minutes.Zip(notes).Where(noted => noted.Second.Count > 0))
            {
                await VisitAsync(book, minute, lines, atOnce, visit, cancellationToken);
            }

            if (hour != Hour(now))
            {
                await StrikeOffAsync(book, hour, minutes, cancellationToken);
            }
        }
    }

    /// <summary>Whether anything is noted.</summary>
    internal async Task<bool> IsEmptyAsync(IBook book) =>
        (await book.ReadAsync(HoursKey, BookJson.Default.DiaryHours, CancellationToken.None))?.Hours.IsEmpty != false;

    private static async Task VisitAsync(IBook book, string minute, IReadOnlyList<string> lines, int atOnce, Func<string, CancellationToken, ValueTask> visit, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(lines.Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]).Distinct(), parallel, visit);
        await book.ChangeAsync(
            async change =>
            {
                change.WriteLines(minute, [.. (await change.ReadLinesAsync(minute)).Except(lines)]);
                return true;
            },
            cancellationToken);
    }

    // Unless something has just been noted in it.
    private Task<bool> StrikeOffAsync(IBook book, string hour, string[] minutes, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var hours = await HoursAsync(change);
            var left = await Task.WhenAll(minutes.Select(change.ReadLinesAsync));
            if (left.Any(lines => lines.Count > 0) || !hours.Contains(hour))
            {
                return false;
            }

            change.Write(HoursKey, new DiaryHours(hours.Remove(hour)), BookJson.Default.DiaryHours);
            return true;
        },
        cancellationToken);

    private async Task<ImmutableSortedSet<string>> HoursAsync(IBookChange change) =>
        (await change.ReadAsync(HoursKey, BookJson.Default.DiaryHours))?.Hours ?? [];

    private static string Hour(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    private string Minute(DateTimeOffset at) => $"{name}:due:{at.ToUniversalTime().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";

    private IEnumerable<string> Minutes(string hour, DateTimeOffset now) =>
        Enumerable.Range(0, hour == Hour(now) ? now.ToUniversalTime().Minute + 1 : 60).Select(minute => $"{name}:due:{hour}{minute:00}");
}
