using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Photos;

/// <summary>Photos as part of the book: noted with the message that brought them, fetched and deleted after it, tried again until it works.</summary>
internal sealed class PhotoShelf(IBook book, IPhotoFiles files, PhotoLinks links, IOutbox outbox, TimeProvider clock) : IPhotoShelf, IChore
{
    private const int VisitedAtOnce = 4;
    private const int IdLength = 24;
    private const string Topic = "photos";

    private static readonly Diary Diary = new("photos");

    // WeChat deletes what was sent to it after three days.
    private static readonly TimeSpan LiesAtItsSource = TimeSpan.FromDays(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> ExpectAsync(string resident, string push, IReadOnlyList<Attachment> photos, CancellationToken cancellationToken)
    {
        if (photos.Count == 0)
        {
            return [];
        }

        ImmutableArray<string> ids = [.. photos.Select((_, index) => Id(push, index))];
        await book.ChangeAsync(
            async change =>
            {
                for (var index = 0; index < ids.Length; index++)
                {
                    if (await change.ReadAsync(Key(ids[index]), PhotosJson.Default.Photo) is null)
                    {
                        change.Write(Key(ids[index]), new Photo(resident, photos[index].ContentUrl ?? "", clock.GetLocalNow()), PhotosJson.Default.Photo);
                        change.Append(ResidentKey(resident), ids[index]);
                        await Diary.NoteAsync(change, clock.GetLocalNow(), ids[index]);
                    }
                }

                return true;
            },
            cancellationToken);
        return ids;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> OfAsync(string resident, CancellationToken cancellationToken) => [.. (await book.ReadLinesAsync(ResidentKey(resident), cancellationToken)).Distinct()];

    /// <inheritdoc/>
    public Task ForgetAsync(string resident, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            await GiveUpAsync(change, (await change.ReadLinesAsync(ResidentKey(resident))).Distinct());
            change.Remove(ResidentKey(resident));
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task GiveUpAsync(IBookChange change, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            change.Remove(Key(id));
            await Diary.NoteAsync(change, clock.GetLocalNow(), id);
        }
    }

    /// <inheritdoc/>
    public Task<Uri?> LinkAsync(string id, CancellationToken cancellationToken) => links.ToAsync(id, clock.GetLocalNow(), cancellationToken);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => Diary.WalkAsync(book, clock.GetLocalNow(), VisitedAtOnce, VisitAsync, cancellationToken);

    private async ValueTask VisitAsync(string id, CancellationToken cancellationToken)
    {
        switch (await book.ReadAsync(Key(id), PhotosJson.Default.Photo, cancellationToken))
        {
            case null:
                files.Delete(id);
                break;
            case { Outcome: null, Source.Length: > 0 } photo:
                await EndAsync(id, photo, await files.FetchAsync(id, photo.Source, cancellationToken), cancellationToken);
                break;
        }
    }

    private Task<bool> EndAsync(string id, Photo photo, PhotoOutcome outcome, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            if (await change.ReadAsync(Key(id), PhotosJson.Default.Photo) is null)
            {
                // Given up while it was fetched.
                await Diary.NoteAsync(change, clock.GetLocalNow(), id);
                return false;
            }

            var now = clock.GetLocalNow();
            var again = outcome == PhotoOutcome.TryLater && now - photo.SentAt < LiesAtItsSource;
            change.Write(
                Key(id),
                again ? photo with { Tries = photo.Tries + 1 } : photo with { Source = "", Outcome = outcome },
                PhotosJson.Default.Photo);
            if (again)
            {
                await Diary.NoteAsync(change, now + Pause(photo.Tries), id);
            }
            else if (PhotosText.Refusal(outcome) is { } words)
            {
                await outbox.PostAsync(change, new OutboundMessage { Key = $"photo:{id}", To = photo.Resident, Text = words, SendAt = now, Topic = Topic });
            }

            return true;
        },
        cancellationToken);

    private static TimeSpan Pause(int tries) => TimeSpan.FromMinutes(Math.Min(LongestPause.TotalMinutes, Math.Pow(2, tries)));

    private static string Id(string push, int index) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{push}#{index}")))[..IdLength];

    private static string ResidentKey(string resident) => $"photos-of:{resident}";

    private static string Key(string id) => $"photo:{id}";
}
