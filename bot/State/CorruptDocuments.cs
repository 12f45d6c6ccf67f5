using System.Security.Cryptography;
using CommunityBot.Dialogs.Community;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Keeps aside what cannot be read: the resident starts afresh, and the bytes wait for whoever finds out why. Named by
/// their hash, so that reading the same document again leaves no second copy; a list of an owner's hashes beside them
/// lets all of an owner's be forgotten.
/// </summary>
internal sealed partial class CorruptDocuments(RedisConnections connections, RedisKeys keys, ILogger<CorruptDocuments> logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Keeps a document's bytes under a <c>corrupt:</c> key.</summary>
    public async Task KeepAsync(string owner, ReadOnlyMemory<byte> document, Exception reason)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(document.Span).AsSpan(0, 8));
        if (await connections.Database.StringSetAsync(Key(owner, hash), document, Kept, When.NotExists))
        {
            await connections.Database.StringAppendAsync(List(owner), $"{hash}\n");
            await connections.Database.KeyExpireAsync(List(owner), Kept);
        }

        LogKept(hash, reason.Message);
    }

    /// <summary>Drops what is kept of an owner.</summary>
    public async Task ForgetAsync(string owner)
    {
        if ((string?)await connections.Database.StringGetAsync(List(owner)) is { } hashes)
        {
            await connections.Database.KeyDeleteAsync([List(owner), .. hashes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(hash => Key(owner, hash))]);
        }
    }

    private RedisKey Key(string owner, string hash) => keys.OfConversation("corrupt", owner, hash);

    private RedisKey List(string owner) => keys.OfConversation("corrupted", owner);

    [LoggerMessage(LogLevel.Error, "A stored document cannot be read and begins afresh; its bytes are kept for 30 days under the key corrupt:…:{Hash}. {Reason}")]
    private partial void LogKept(string hash, string reason);
}
