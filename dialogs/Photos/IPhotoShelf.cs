using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Photos;

/// <summary>
/// The photos people send. Slices keep their ids only; the pictures lie outside Redis, without what a camera wrote into
/// them (place, time, device).
/// </summary>
public interface IPhotoShelf
{
    /// <summary>
    /// Takes note of the photos of a message and gives their ids, the same ones for the same message. The pictures are
    /// fetched afterwards, so that nobody waits; whoever sent what is no photo, or too large a one, is told.
    /// </summary>
    /// <param name="resident">Who sent them.</param>
    /// <param name="push">The message's dedupe key.</param>
    /// <param name="photos">The attachments that are images.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    Task<ImmutableArray<string>> ExpectAsync(string resident, string push, IReadOnlyList<Attachment> photos, CancellationToken cancellationToken);

    /// <summary>The photos a resident has sent, as far as they are still here.</summary>
    Task<IReadOnlyList<string>> OfAsync(string resident, CancellationToken cancellationToken);

    /// <summary>Gives up all a resident has sent; what else names the photos lets go of them first.</summary>
    Task ForgetAsync(string resident, CancellationToken cancellationToken);

    /// <summary>Gives photos up in the change that lets go of them; the pictures are deleted after it.</summary>
    Task GiveUpAsync(IBookChange change, IEnumerable<string> ids);

    /// <summary>A link under which a photo can be looked at for a while; null while browsers cannot reach this host.</summary>
    Task<Uri?> LinkAsync(string id, CancellationToken cancellationToken);
}
