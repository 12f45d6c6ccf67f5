using System.Security.Cryptography;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.State;

/// <summary>
/// Keeps aside what cannot be read: the resident starts afresh, and the bytes wait for whoever finds out why. Named by
/// their hash, so that reading the same document again leaves no second copy.
/// </summary>
internal sealed partial class CorruptDocuments(RedisConnections connections, RedisKeys keys, ILogger<CorruptDocuments> logger)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Keeps a document's bytes under a <c>corrupt:</c> key.</summary>
    public async Task KeepAsync(string owner, ReadOnlyMemory<byte> document, Exception reason)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(document.Span).AsSpan(0, 8));
        await connections.Database.StringSetAsync(keys.OfConversation("corrupt", owner, hash), document, Kept);
        LogKept(hash, reason.Message);
    }

    // Only the hash: the key's other part is a resident's id.
    [LoggerMessage(LogLevel.Error, "A stored document cannot be read and begins afresh; its bytes are kept for 30 days under the key corrupt:…:{Hash}. {Reason}")]
    private partial void LogKept(string hash, string reason);
}
