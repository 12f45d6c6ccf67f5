using System.Text.Json;
using Microsoft.Bot.Builder;

namespace CommunityBot.State;

/// <summary>
/// The storage of the bot's states. Within a turn it is the conversation's document, which the turn commits once with
/// its reply; outside of one, values stand by themselves in <see cref="RedisStorage"/>.
/// </summary>
internal sealed class ConversationStorage(StateSerializer serializer, RedisStorage outside) : IStorage
{
    private static readonly AsyncLocal<ConversationDocument?> Turn = new();

    /// <summary>The document of the turn under way; set by <see cref="ConversationTurns"/> alone.</summary>
    internal static ConversationDocument? Current
    {
        get => Turn.Value;
        set => Turn.Value = value;
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (Current is not { } document)
        {
            return outside.ReadAsync(keys, cancellationToken);
        }

        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (document.Values.TryGetValue(key, out var stored) && (stored.Value ?? Materialise(document, key, stored.Json)) is { } value)
            {
                found[key] = value;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (Current is not { } document)
        {
            return outside.WriteAsync(changes, cancellationToken);
        }

        foreach (var (key, value) in changes)
        {
            document.Set(key, value);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (Current is not { } document)
        {
            return outside.DeleteAsync(keys, cancellationToken);
        }

        foreach (var key in keys)
        {
            document.Set(key, null);
        }

        return Task.CompletedTask;
    }

    // A value that cannot be read any more is as good as none; the document is put aside before it is written over.
    private object? Materialise(ConversationDocument document, string key, JsonElement json)
    {
        try
        {
            return serializer.Materialise(json);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            document.Damage(key);
            return null;
        }
    }
}
