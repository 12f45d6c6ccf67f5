using System.Globalization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Documents kept as copies: what is written or read later shares nothing with them.</summary>
internal sealed class MemorySnapshots(JsonSerializer serializer)
{
    private readonly Dictionary<string, object> _documents = [];
    private readonly Copier _copier = new(serializer);
    private int _version;

    public object Read(string key) => _documents.TryGetValue(key, out var document) ? _copier.Copy(document) : null;

    public void Remove(string key) => _documents.Remove(key);

    public void Write(string key, object value)
    {
        if (value is not IStoreItem item)
        {
            _documents[key] = _copier.Copy(value);
            return;
        }

        Check(item, _documents.TryGetValue(key, out var stored) ? (stored as IStoreItem)?.ETag : null);
        var copy = (IStoreItem)_copier.Copy(value);
        copy.ETag = (_version++).ToString(CultureInfo.InvariantCulture);
        _documents[key] = copy;
    }

    /// <exception cref="ArgumentException">The item is not made from the version that is stored.</exception>
    public static void Check(IStoreItem item, string stored)
    {
        if (stored is not null && item.ETag != "*" && item.ETag != stored)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {stored}");
        }
    }
}
