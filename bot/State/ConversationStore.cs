using System.Text.Json;
using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace CommunityBot.State;

/// <summary>
/// Conversations in Redis. Two round trips a turn: one script puts the push in the conversation's line and reads the
/// document, and one writes the document unless somebody else has written it meanwhile.
/// </summary>
internal sealed class ConversationStore(RedisConnections connections, RedisKeys keys, CorruptDocuments corrupt, IOptions<StateOptions> options)
{
    /// <summary>How long a place in the line holds that its host does not renew: less than a delivery's 4.5 seconds.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);

    // Longer than anybody repeats a push.
    private static readonly TimeSpan ForgottenKept = TimeSpan.FromDays(1);

    /// <summary>Compiles the turn's scripts on a connection; what they write is gone within a millisecond.</summary>
    public static void Warm(IDatabase database)
    {
        database.ScriptEvaluate(ConversationScripts.Claim, ["cb:warm", "cb:warm", "cb:warm", "cb:warm"], ["warm", "warm", 1]);
        database.ScriptEvaluate(ConversationScripts.Commit, ["cb:warm"], ["none", "", 1]);
    }

    /// <summary>Puts a push in the conversation's line, or finds it there, and reads the conversation: one round trip. Calls of one conversation reach the server in their order.</summary>
    public async Task<ConversationClaim> ClaimAsync(string conversation, string push, string host)
    {
        var name = new ConversationName(conversation);
        var found = (RedisResult[])(await connections.Of(conversation).ScriptEvaluateAsync(
            ConversationScripts.Claim,
            [DocumentKey(name), LineKey(name), MarkerKey(name, push), ReplyKey(name, push)],
            [push, host, (long)Lease.TotalMilliseconds]))!;
        var now = (long)found[2];
        return (string)found[0]! switch
        {
            "answered" => new ConversationClaim(Standing.Answered, null, PushRing.Decode((byte[]?)found[1] ?? []), now),
            "first" => new ConversationClaim(Standing.First, await OpenAsync(conversation, (byte[]?)found[1] ?? []), null, now),
            _ => new ConversationClaim(Standing.Waits, await OpenAsync(conversation, (byte[]?)found[1] ?? []), null, now),
        };
    }

    /// <summary>Reads the conversation.</summary>
    public async Task<ConversationDocument> ReadAsync(string conversation) =>
        await OpenAsync(conversation, (byte[]?)await connections.Of(conversation).StringGetAsync(DocumentKey(new(conversation))) ?? []);

    /// <summary>Whether a push has had its turn, has it now or waits for it, on any host.</summary>
    public async Task<bool> KnowsAsync(string conversation, string push)
    {
        var name = new ConversationName(conversation);
        var found = await connections.Of(conversation).StringGetAsync([DocumentKey(name), LineKey(name), MarkerKey(name, push)]);
        return !found[2].IsNull
            || ((string?)found[1])?.Contains($" {push}\n", StringComparison.Ordinal) == true
            || (await OpenAsync(conversation, (byte[]?)found[0] ?? [])).Ring.Find(push) is not null;
    }

    /// <summary>What a push was answered with that the conversation's document has no more room for; null once it is forgotten.</summary>
    public async Task<string?> ReplyAsync(string conversation, string push) =>
        PushRing.Decode((byte[]?)await connections.Of(conversation).StringGetAsync(ReplyKey(new(conversation), push)) ?? []);

    /// <summary>Writes the document, and what its ring forgets to keys of their own; false when somebody else has written the conversation since it was read.</summary>
    public async Task<bool> TryWriteAsync(ConversationDocument document)
    {
        var buffer = new PooledBuffer(ConversationFormat.Room(document));
        ConversationFormat.Write(document, buffer);
        var (ring, name) = (document.Ring, new ConversationName(document.Conversation));
        var written = new RedisKey[1 + ring.ForgottenReplies.Count + ring.Forgotten.Count];
        var values = new RedisValue[1 + (2 * written.Length)];
        (written[0], values[0], values[1], values[2]) = (DocumentKey(name), document.Tag, buffer.Written, (long)(document.IsForgotten ? ForgottenKept : options.Value.ConversationTimeToLive).TotalMilliseconds);
        var next = 1;
        foreach (var push in ring.ForgottenReplies)
        {
            (written[next], values[1 + (2 * next)], values[2 + (2 * next)]) = (ReplyKey(name, push.Id), push.Reply, (long)PushRing.ReplyKept.TotalMilliseconds);
            next++;
        }

        foreach (var push in ring.Forgotten)
        {
            (written[next], values[1 + (2 * next)], values[2 + (2 * next)]) = (MarkerKey(name, push.Id), push.At, (long)PushRing.PushKept.TotalMilliseconds);
            next++;
        }

        var answer = await connections.Of(document.Conversation).ScriptEvaluateAsync(ConversationScripts.Commit, written, values);
        // Without an answer the bytes may still be on their way, and stay the message's own.
        buffer.Return();
        return (int)answer == 1;
    }

    /// <summary>Makes the lease of a turn hold on; false when the turn is over or another host has it.</summary>
    public async Task<bool> RenewAsync(string conversation, string push, string host)
    {
        var name = new ConversationName(conversation);
        return (int)await connections.Of(conversation).ScriptEvaluateAsync(ConversationScripts.Renew, [DocumentKey(name), LineKey(name)], [push, host, (long)Lease.TotalMilliseconds]) == 1;
    }

    /// <summary>Takes a push out of the line, so that nobody need wait for its lease to end.</summary>
    public Task ReleaseAsync(string conversation, string push, string host) =>
        // Not fire and forget: then the client would send the script's whole text each time.
        connections.Of(conversation).ScriptEvaluateAsync(ConversationScripts.Release, [LineKey(new(conversation))], [push, host]);

    private async ValueTask<ConversationDocument> OpenAsync(string conversation, byte[] stored)
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

    private RedisKey MarkerKey(ConversationName conversation, string push) => keys.Of(conversation, "d", push);

    private RedisKey ReplyKey(ConversationName conversation, string push) => keys.Of(conversation, "r", push);

    private RedisKey DocumentKey(ConversationName conversation) => keys.Of(conversation, "s");

    private RedisKey LineKey(ConversationName conversation) => keys.Of(conversation, "q");
}
