using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Conversations in Redis. Two round trips a turn: claim and read go out together, and one script writes the document
/// if nobody else has written it meanwhile.
/// </summary>
internal sealed partial class ConversationStore(RedisConnections connections, RedisKeys keys, StateSerializer serializer, IOptions<StateOptions> options, ILogger<ConversationStore> logger)
{
    private const int VersionSize = 16;

    // One write a script: the embedded server waits for its log at each.
    private const string CompareAndSet = """
        if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    private const string Renew = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return 1
        """;

    /// <summary>Claims a push for an owner, unless a live one has it, and reads the conversation.</summary>
    public async Task<(bool Claimed, ConversationDocument Document)> ClaimAsync(string conversation, string push, string owner, TimeSpan lease)
    {
        var database = connections.Database;
        var claimed = database.StringSetAsync(ClaimKey(conversation, push), owner, lease, When.NotExists);
        var stored = database.StringGetAsync(DocumentKey(conversation));
        return (await claimed, await OpenAsync(conversation, await stored));
    }

    /// <summary>Reads the conversation.</summary>
    public async Task<ConversationDocument> ReadAsync(string conversation) =>
        await OpenAsync(conversation, await connections.Database.StringGetAsync(DocumentKey(conversation)));

    /// <summary>Whether the owner still holds the claim, which then holds for another lease.</summary>
    public async Task<bool> RenewAsync(string conversation, string push, string owner, TimeSpan lease) =>
        (int)await connections.Database.ScriptEvaluateAsync(Renew, [ClaimKey(conversation, push)], [owner, (long)lease.TotalMilliseconds]) == 1;

    /// <summary>Writes the document; false when another turn has written the conversation since it was read.</summary>
    public async Task<bool> TryWriteAsync(ConversationDocument document)
    {
        if (document.IsDamaged)
        {
            await PutAsideAsync(document.Conversation, await connections.Database.StringGetAsync(DocumentKey(document.Conversation)));
        }

        var buffer = new ArrayBufferWriter<byte>(2048);
        RandomNumberGenerator.Fill(buffer.GetSpan(VersionSize)[..VersionSize]);
        buffer.Advance(VersionSize);
        serializer.Write(buffer, document);
        return (int)await connections.Database.ScriptEvaluateAsync(
            CompareAndSet,
            [DocumentKey(document.Conversation)],
            [document.Version ?? [], buffer.WrittenMemory, (long)options.Value.ConversationTimeToLive.TotalMilliseconds]) == 1;
    }

    /// <summary>Runs the script once so that the first resident does not wait for it to be compiled.</summary>
    public Task WarmAsync() => connections.Database.ScriptEvaluateAsync(CompareAndSet, [keys.OfConversation("s", "warm")], ["-", "", 1]);

    private async Task<ConversationDocument> OpenAsync(string conversation, RedisValue stored)
    {
        if (stored.IsNull)
        {
            return new ConversationDocument(conversation, null, [], []);
        }

        var bytes = (byte[])stored!;
        var version = bytes[..Math.Min(VersionSize, bytes.Length)];
        try
        {
            return StateSerializer.Read(conversation, version, bytes.AsMemory(version.Length));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            LogCorrupt(exception);
            await PutAsideAsync(conversation, stored);
            return new ConversationDocument(conversation, version, [], []);
        }
    }

    // The resident starts afresh; the bytes are kept for whoever finds out why.
    private Task<bool> PutAsideAsync(string conversation, RedisValue stored) =>
        connections.Database.StringSetAsync(keys.OfConversation("corrupt", conversation), stored, options.Value.ConversationTimeToLive);

    private RedisKey ClaimKey(string conversation, string push) => keys.OfConversation("d", conversation, push);

    private RedisKey DocumentKey(string conversation) => keys.OfConversation("s", conversation);

    [LoggerMessage(LogLevel.Error, "A conversation in Redis cannot be read; it was put aside under its corrupt: key and begins afresh.")]
    private partial void LogCorrupt(Exception exception);
}
