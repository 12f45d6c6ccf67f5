using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Dialogs.Book;

/// <summary>
/// The community's book: every record that must stay true together (orders and whom they are owed to, places taken and
/// who waits for one, messages to be sent). Documents are JSON strings in Redis, all in one hash slot, so that a change
/// of several is written by one script or not at all. What a change has returned from survives the death of the process.
/// </summary>
/// <remarks>
/// Strings only: the embedded server recovers them from disk after any crash, collections not always. One slot carries
/// some thousand changes a second, far above what a town's residents can cause; conversations are spread over all slots.
/// </remarks>
public interface IBook
{
    /// <summary>Reads one document; null when there is none.</summary>
    Task<TDocument?> ReadAsync<TDocument>(string key, JsonTypeInfo<TDocument> type, CancellationToken cancellationToken)
        where TDocument : class;

    /// <summary>The lines appended under a key, oldest first.</summary>
    Task<IReadOnlyList<string>> ReadLinesAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Changes documents together. What the change has read is still so when its writes take place: when somebody came
    /// between, the change is decided anew on what is true then.
    /// </summary>
    /// <param name="decide">
    /// Reads through the change, writes into it, and gives what came of it. It may run several times, so it does nothing
    /// that cannot be thrown away.
    /// </param>
    /// <param name="cancellationToken">Ends with the host.</param>
    Task<TOutcome> ChangeAsync<TOutcome>(Func<IBookChange, Task<TOutcome>> decide, CancellationToken cancellationToken);
}
