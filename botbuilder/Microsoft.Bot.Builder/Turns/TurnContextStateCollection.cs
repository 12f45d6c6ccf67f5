namespace Microsoft.Bot.Builder;

/// <summary>
/// What belongs to one turn: services and cached state, by key or by the full name of their type.
/// Values that can be disposed of are, when the turn ends.
/// </summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The value under <paramref name="key"/>, or default when there is none of this type.</summary>
    public T Get<T>(string key)
    {
        ThrowIfUnusable(key);
        return TryGetValue(key, out var value) && value is T found ? found : default;
    }

    public T Get<T>() => Get<T>(typeof(T).FullName);

    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
    {
        ThrowIfUnusable(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value) => Add(typeof(T).FullName, value);

    public void Set<T>(string key, T value)
    {
        ThrowIfUnusable(key);
        this[key] = value;
    }

    public void Set<T>(T value) => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            foreach (var value in Values)
            {
                // A context kept in its own state is being disposed of already.
                if (value is IDisposable disposable and not ITurnContext)
                {
                    disposable.Dispose();
                }
            }
        }
    }

    private void ThrowIfUnusable(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        ObjectDisposedException.ThrowIf(_disposed, this);
    }
}
