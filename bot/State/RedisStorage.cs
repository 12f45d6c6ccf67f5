using System.Security.Cryptography;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Bot Framework storage in Redis: one string a key, 16 bytes of version and a JSON body, written by compare-and-set.
/// The SDK's ETag contract: <c>*</c> or none on a first write is unconditional; an item that was written with an ETag
/// must come back with the same one.
/// </summary>
internal sealed class RedisStorage(RedisConnections connections, RedisKeys keys, StateSerializer serializer, IOptions<StateOptions> options) : IStorage
{
    private const int VersionSize = 16;
    private const string AnyVersion = "*";

    private const string CompareAndSet = """
        local stored = redis.call('GETRANGE', KEYS[1], 0, 15)
        if ARGV[1] ~= '*' and stored ~= '' and stored ~= ARGV[1] then return 0 end
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
        foreach (var (key, value) in keys.Zip(stored))
        {
            if (!value.IsNull && Open((byte[])value!) is { } item)
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
        return Task.WhenAll(keys.Select(key => connections.Database.KeyDeleteAsync(KeyOf(key))));
    }

    private async Task WriteAsync(string key, object value)
    {
        var tag = value is IStoreItem item ? item.ETag ?? "" : AnyVersion;
        RedisValue expected = tag == AnyVersion ? AnyVersion : ParseTag(tag);
        var version = RandomNumberGenerator.GetBytes(VersionSize);
        byte[] body = [.. version, .. serializer.Serialize(value)];
        var written = (int)await connections.Database.ScriptEvaluateAsync(
            CompareAndSet, [KeyOf(key)], [expected, body, (long)options.Value.ConversationTimeToLive.TotalMilliseconds]);
        if (written == 0)
        {
            throw new ArgumentException($"Etag conflict: the item {key} was changed since it was read.");
        }

        if (value is IStoreItem changed)
        {
            changed.ETag = Convert.ToHexStringLower(version);
        }
    }

    private object? Open(byte[] stored)
    {
        using var body = JsonDocument.Parse(stored.AsMemory(VersionSize));
        var item = serializer.Materialise(body.RootElement);
        if (item is IStoreItem tagged)
        {
            tagged.ETag = Convert.ToHexStringLower(stored.AsSpan(0, VersionSize));
        }

        return item;
    }

    // A tag that is no version of ours matches nothing.
    private static byte[] ParseTag(string tag) =>
        tag.Length == 2 * VersionSize && tag.All(char.IsAsciiHexDigit) ? Convert.FromHexString(tag) : new byte[VersionSize];

    private RedisKey KeyOf(string key) => keys.OfConversation("storage", key);
}
