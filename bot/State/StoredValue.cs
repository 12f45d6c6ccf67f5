using System.Text.Json;

namespace CommunityBot.State;

/// <summary>A state value as it came from Redis, or as a dialog left it.</summary>
internal readonly record struct StoredValue
{
    public StoredValue(object value) => Value = value;

    public StoredValue(JsonElement json) => Json = json;

    /// <summary>The value a dialog left in this turn; null when it stands as it came.</summary>
    public object? Value { get; }

    /// <summary>The JSON as it came.</summary>
    public JsonElement Json { get; }
}
