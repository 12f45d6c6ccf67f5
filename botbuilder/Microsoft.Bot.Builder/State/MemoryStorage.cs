using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps documents in memory, as JSON with type names, for tests and local trials. Only types that were written, or that belong to
/// the library, are read back: a document that asks for another is kept aside under "corrupt:" and its key, and begins afresh.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETag = "eTag";

    private readonly Dictionary<string, JObject> _documents;
    private readonly JsonSerializer _serializer;
    private readonly MemorySnapshots _snapshots;
    private readonly Lock _lock = new();
    private int _version;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _documents = dictionary ?? [];
    }

    /// <summary>Keeps JSON in the caller's dictionary, or copies of its own where nobody can see the difference.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(WrittenTypes.CreateSerializer(), dictionary)
    {
        _snapshots = dictionary is null ? new MemorySnapshots(_serializer) : null;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _documents.Remove(key);
                _snapshots?.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (ReadOne(key) is { } item)
                {
                    items[key] = item;
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <exception cref="ArgumentException">An item's ETag is not the one stored.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                if (_snapshots is null)
                {
                    _documents[key] = Versioned(key, value);
                }
                else
                {
                    _snapshots.Write(key, value);
                }
            }
        }

        return Task.CompletedTask;
    }

    private object ReadOne(string key)
    {
        if (_snapshots is not null)
        {
            return _snapshots.Read(key);
        }

        return _documents.TryGetValue(key, out var document) && document is not null ? Read(key, document) : null;
    }

    private object Read(string key, JObject document)
    {
        try
        {
            return document.ToObject<object>(_serializer);
        }
        catch (JsonSerializationException refused) when (_serializer.SerializationBinder is WrittenTypes)
        {
            System.Diagnostics.Trace.TraceError($"The stored document '{key}' cannot be read and begins afresh; it is kept under 'corrupt:{key}'. {refused.Message}");
            _documents["corrupt:" + key] = document;
            _documents.Remove(key);
            return null;
        }
    }

    private JObject Versioned(string key, object value)
    {
        var document = value is null ? null : JObject.FromObject(value, _serializer);
        if (value is IStoreItem item)
        {
            var stored = _documents.TryGetValue(key, out var before) ? before?[ETag]?.Value<string>() : null;
            MemorySnapshots.Check(item, stored);
            document[ETag] = (_version++).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return document;
    }
}
