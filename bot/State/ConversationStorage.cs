using System.Text.Json;
using Microsoft.Bot.Builder;

namespace CommunityBot.State;

/// <summary>
/// The storage of the bot's states. Within a turn it is the conversation's document, which the turn commits once with
/// its reply; outside of one, values stand by themselves in <see cref="RedisStorage"/>. A conversation's document holds
/// its resident's state too: conversations here have one resident each.
/// </summary>
internal sealed class ConversationStorage(StateSerializer serializer, CorruptDocuments corrupt, RedisStorage outside) : IStorage
{
    private static readonly AsyncLocal<ConversationDocument?> Turn = new();

    /// <summary>The document of the turn under way; set by <see cref="ConversationTurns"/> alone.</summary>
    internal static ConversationDocument? Current
    {
        get => Turn.Value;
        set => Turn.Value = value;
    }

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (Current is not { } document)
        {
            return await outside.ReadAsync(keys, cancellationToken);
        }

        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (document.TryFind(key, out var json) && await OpenAsync(document, key, json) is { } value)
            {
                found[key] = value;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An item carries another tag than the document that was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        if (Current is not { } document)
        {
            return outside.WriteAsync(changes, cancellationToken);
        }

        foreach (var (key, value) in changes)
        {
            Check(document, key, value);
            // As it is now: what the turn does to the object later is not part of this write.
            document.Set(key, serializer.Serialize(value));
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
            document.Remove(key);
        }

        return Task.CompletedTask;
    }

    // Others cannot write within this turn, and its end checks the whole document; so all items carry the document's tag.
    private static void Check(ConversationDocument document, string key, object value)
    {
        if (value is IStoreItem item && item.ETag != "*" && document.TryFind(key, out _) && item.ETag != VersionTag.ToText(document.Stored))
        {
            throw new ArgumentException($"Etag conflict: {key} was changed since it was read.");
        }
    }

    // {channel}/conversations/{id} and {channel}/users/{id}: what conversation state and user state are kept under.
    private static bool IsOfBotState(string key) =>
        key.Contains("/conversations/", StringComparison.Ordinal) || key.Contains("/users/", StringComparison.Ordinal);

    private async Task<object?> OpenAsync(ConversationDocument document, string key, ReadOnlyMemory<byte> json)
    {
        try
        {
            var value = serializer.Deserialize(json.Span);
            if (value is not IDictionary<string, object> && IsOfBotState(key))
            {
                throw new JsonException("What a state remembers is a dictionary.");
            }

            (value as IStoreItem)?.ETag = VersionTag.ToText(document.Stored);
            return value;
        }
        catch (JsonException exception)
        {
            await corrupt.KeepAsync(document.Conversation, document.Stored, exception);
            document.Remove(key);
            document.IsAfresh = true;
            return null;
        }
    }
}
