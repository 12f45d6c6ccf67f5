namespace Microsoft.Bot.Builder;

/// <summary>Documents by key. Items that are <see cref="IStoreItem"/> are written only when nobody else has written them since they were read.</summary>
public interface IStorage
{
    /// <summary>Reads what is there; keys without a document are missing from the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what is there; other keys are ignored.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
