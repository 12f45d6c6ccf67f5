using System.Buffers;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Bot Framework storage in Redis: one string a key, a version tag and a JSON body, written by compare-and-set.
/// The framework's ETag contract: <c>*</c> is unconditional; an <see cref="IStoreItem"/> over a stored one must carry
/// the stored one's tag; values that are no store items are never checked.
/// </summary>
internal sealed class RedisStorage(RedisConnections connections, RedisKeys keys, StateSerializer serializer, CorruptDocuments corrupt, IOptions<StateOptions> options) : IStorage
{
    private const string Any = "*";

    private const string CompareAndSet = """
        if ARGV[1] ~= '*' then
          local stored = redis.call('GETRANGE', KEYS[1], 0, 15)
          if stored ~= '' and stored ~= ARGV[1] then return 0 end
        end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var database = connections.Database;
        var stored = await Task.WhenAll(keys.Select(key => database.StringGetAsync(KeyOf(key))));
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var (key, document) in keys.Zip(stored))
        {
            if (!document.IsNull && await OpenAsync(key, (byte[])document!) is { } item)
            {
                found[key] = item;
            }
        }

        return found;
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An item was changed by somebody else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.WhenAll(changes.Select(change => WriteAsync(change.Key, change.Value)));
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var database = connections.Database;
        return Task.WhenAll(keys.Select(key => database.KeyDeleteAsync(KeyOf(key))));
    }

    private async Task WriteAsync(string key, object value)
    {
        var body = serializer.Serialize(value);
        var document = new ArrayBufferWriter<byte>(VersionTag.Size + body.Length);
        VersionTag.Write(document);
        document.Write(body);
        var item = value as IStoreItem;
        RedisValue expected = item is null || item.ETag == Any ? Any : Expected(item.ETag);
        var written = (int)await connections.Database.ScriptEvaluateAsync(
            CompareAndSet, [KeyOf(key)], [expected, document.WrittenMemory, (long)options.Value.ConversationTimeToLive.TotalMilliseconds]);
        if (written == 0)
        {
            throw new ArgumentException($"Etag conflict: {key} was changed since it was read.");
        }

        item?.ETag = VersionTag.ToText(document.WrittenMemory);
    }

    private async Task<object?> OpenAsync(string key, byte[] document)
    {
        try
        {
            var item = serializer.Deserialize(document.AsSpan(Math.Min(VersionTag.Size, document.Length)));
            (item as IStoreItem)?.ETag = VersionTag.ToText(document);
            return item;
        }
        catch (JsonException exception)
        {
            await corrupt.KeepAsync(key, document, exception);
            return null;
        }
    }

    // A tag that is none of ours must match nothing; '*' and the empty one are taken.
    private static string Expected(string? tag) => tag is not null && VersionTag.IsOne(tag) ? tag : "none";

    private RedisKey KeyOf(string key) => keys.OfConversation("k", key);
}
