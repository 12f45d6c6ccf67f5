using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A document of named properties, kept in a storage under a key that follows from the turn. It is read once a turn, and written
/// at the end only when a property that was handed out or set has changed.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new StatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the document, unless this turn has it already and <paramref name="force"/> is not set.</summary>
    /// <exception cref="InvalidOperationException">The stored document is no dictionary, or the turn lacks what the key is made of.</exception>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken).ConfigureAwait(false);
        object stored = null;
        items?.TryGetValue(key, out stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> document => document,
            JObject document => document.ToObject<Dictionary<string, object>>(),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        });
    }

    /// <summary>Writes the document when it has changed, or always when <paramref name="force"/> is set. Does nothing when it was never loaded.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !(cached.HasChanged() | force))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.Document };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.AcceptChanges();
    }

    /// <summary>Empties the document; the next save writes it whatever it holds by then.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Cleared();
        return Task.CompletedTask;
    }

    /// <summary>Deletes the document from the storage and from the turn.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A copy of the loaded document as JSON.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext) is { } cached ? JObject.FromObject(cached.Document) : null;
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key of the document for this turn.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);
}
