using System.Collections;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <content>The memory as a dictionary of its scopes; entries are read and set by path.</content>
public partial class DialogStateManager : IDictionary<string, object>
{
    public ICollection<string> Keys => [.. Configuration.MemoryScopes.Select(scope => scope.Name)];

    public ICollection<object> Values => [.. Configuration.MemoryScopes.Select(scope => scope.GetMemory(_dialogContext))];

    public int Count => Configuration.MemoryScopes.Count;

    public bool IsReadOnly => true;

    public object this[string key]
    {
        get => GetValue<object>(key, () => null);
        set => SetValue(key, value);
    }

    public void Add(string key, object value) => SetValue(key, value);

    public void Add(KeyValuePair<string, object> item) => SetValue(item.Key, item.Value);

    public bool ContainsKey(string key) => GetMemoryScope(key) is not null;

    public bool Remove(string key)
    {
        RemoveValue(key);
        return true;
    }

    public bool Remove(KeyValuePair<string, object> item) => Remove(item.Key);

    public bool TryGetValue(string key, out object value) => TryGetValue<object>(key, out value);

    public void Clear() => throw new NotSupportedException("Scopes cannot be removed.");

    public bool Contains(KeyValuePair<string, object> item) => TryGetValue<object>(item.Key, out var value) && Equals(value, item.Value);

    public void CopyTo(KeyValuePair<string, object>[] array, int arrayIndex)
    {
        foreach (var entry in this)
        {
            array[arrayIndex++] = entry;
        }
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() =>
        Configuration.MemoryScopes.Select(scope => KeyValuePair.Create(scope.Name, scope.GetMemory(_dialogContext))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
