using System.Text.Json;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Conversations in Redis. Two round trips a turn: claim and read go out together, and one script writes the document
/// unless somebody else has written it meanwhile.
/// </summary>
internal sealed class ConversationStore(RedisConnections connections, RedisKeys keys, CorruptDocuments corrupt, IOptions<StateOptions> options)
{
    /// <summary>How long a claim holds that its owner does not renew: less than a delivery's 4.5 seconds.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    // Longer than anybody repeats a push.
    private static readonly TimeSpan ForgottenKept = TimeSpan.FromDays(1);

    // One write a script: the embedded server waits for its log at each.
    private const string CompareAndSet = """
        if redis.call('GETRANGE', KEYS[1], 0, 15) ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
        return 1
        """;

    private const string RenewOwn = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        return redis.call('PEXPIRE', KEYS[1], ARGV[2])
        """;

    private const string ReleaseOwn = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    /// <summary>Compiles the turn's script on a connection, and writes nothing.</summary>
    public static void Warm(IDatabase database) => database.ScriptEvaluate(CompareAndSet, ["cb:warm"], ["none", "", 1]);

    /// <summary>Claims a push, unless a live owner has it, and reads the conversation: one round trip.</summary>
    public async Task<(bool Claimed, ConversationReading Reading)> ClaimAsync(string conversation, string push, string owner)
    {
        var database = connections.Database;
        var claimed = database.StringSetAsync(ClaimKey(conversation, push), owner, Lease, When.NotExists);
        var reading = ReadAsync(database, conversation);
        return (await claimed, await reading);
    }

    /// <summary>Reads the conversation again.</summary>
    public Task<ConversationReading> ReadAsync(string conversation) => ReadAsync(connections.Database, conversation);

    /// <summary>Writes the document; false when somebody else has written the conversation since it was read.</summary>
    public async Task<bool> TryWriteAsync(ConversationDocument document)
    {
        var written = await connections.Database.ScriptEvaluateAsync(
            CompareAndSet,
            [DocumentKey(document.Conversation)],
            [document.Tag, ConversationFormat.Write(document), (long)(document.IsForgotten ? ForgottenKept : options.Value.ConversationTimeToLive).TotalMilliseconds]);
        return (int)written == 1;
    }

    /// <summary>Makes a claim hold for another lease; false when it is no longer the owner's.</summary>
    public async Task<bool> RenewAsync(string conversation, string push, string owner) =>
        (int)await connections.Database.ScriptEvaluateAsync(RenewOwn, [ClaimKey(conversation, push)], [owner, (long)Lease.TotalMilliseconds]) == 1;

    /// <summary>Gives a claim back after a failed turn, so that the next delivery need not wait for the lease to end.</summary>
    public Task ReleaseAsync(string conversation, string push, string owner) =>
        connections.Database.ScriptEvaluateAsync(ReleaseOwn, [ClaimKey(conversation, push)], [owner]);

    /// <summary>Asks the other hosts to let this one go first in a conversation, and reads it again: one round trip.</summary>
    public async Task<ConversationReading> TakePrecedenceAsync(string conversation, string owner)
    {
        var database = connections.Database;
        var taken = database.StringSetAsync(PrecedenceKey(conversation), owner, Lease, When.NotExists);
        var reading = ReadAsync(database, conversation);
        await taken;
        return await reading;
    }

    public Task YieldPrecedenceAsync(string conversation, string owner) =>
        connections.Database.ScriptEvaluateAsync(ReleaseOwn, [PrecedenceKey(conversation)], [owner]);

    private async Task<ConversationReading> ReadAsync(IDatabase database, string conversation)
    {
        var found = await database.StringGetAsync([DocumentKey(conversation), PrecedenceKey(conversation)]);
        return new ConversationReading(await OpenAsync(conversation, (byte[]?)found[0] ?? []), (string?)found[1]);
    }

    private async Task<ConversationDocument> OpenAsync(string conversation, byte[] stored)
    {
        try
        {
            return ConversationFormat.Read(conversation, stored);
        }
        catch (JsonException exception)
        {
            // Its tag stays: only who has seen these very bytes may write over them.
            await corrupt.KeepAsync(conversation, stored, exception);
            return new ConversationDocument(conversation, VersionTag.Of(stored)) { IsAfresh = true };
        }
    }

    private RedisKey ClaimKey(string conversation, string push) => keys.OfConversation("d", conversation, push);

    private RedisKey DocumentKey(string conversation) => keys.OfConversation("s", conversation);

    private RedisKey PrecedenceKey(string conversation) => keys.OfConversation("p", conversation);
}
