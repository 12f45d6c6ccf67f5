namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Reading the entries of a persisted dialog state. A storage may give back JSON where an object was written; what was read is put
/// in its place, so that later changes to it are saved.
/// </summary>
internal static class StateEntries
{
    public static T Read<T>(this IDictionary<string, object> state, string key)
    {
        if (!state.TryGetValue(key, out var stored) || stored is null)
        {
            return default;
        }

        if (stored is T already)
        {
            return already;
        }

        var value = StoredValue.As<T>(stored);
        state[key] = value;
        return value;
    }

    public static IDictionary<string, object> ReadMembers(this IDictionary<string, object> state, string key)
    {
        state.TryGetValue(key, out var stored);
        if (stored is IDictionary<string, object> already)
        {
            return already;
        }

        var members = stored is null ? [] : StoredValue.As<Dictionary<string, object>>(stored);
        state[key] = members;
        return members;
    }
}
