using System.Text.Json;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>
/// What is remembered of entries and messages: which entries have been seen to, for as long as the platform can list
/// them again, and the last message to each resident, for as long as the platform may say that it failed.
/// </summary>
internal sealed class RedisKfSent(RedisConnections connections, RedisKeys keys)
{
    private static readonly TimeSpan Listed = TimeSpan.FromDays(3.1);
    private static readonly TimeSpan MayFail = TimeSpan.FromHours(1);

    /// <summary>Whether an entry has been seen to, whatever became of the cursor.</summary>
    public async Task<bool> IsDoneAsync(string conversation, string push) => await connections.Database.KeyExistsAsync(Done(conversation, push));

    /// <summary>An entry has been seen to.</summary>
    public Task DoneAsync(string conversation, string push) => connections.Database.StringSetAsync(Done(conversation, push), "1", Listed);

    /// <summary>Notes the last message to a resident.</summary>
    public Task NoteAsync(string conversation, string id, OutboundMessage message) =>
        connections.Database.StringSetAsync(Last(conversation), $"{id} {JsonSerializer.Serialize(message, OutboxJson.Default.OutboundMessage)}", MayFail);

    /// <summary>The last message to a resident, if it has this id.</summary>
    public async Task<OutboundMessage?> FindAsync(string conversation, string id) =>
        (string?)await connections.Database.StringGetAsync(Last(conversation)) is { } line && line.StartsWith($"{id} ", StringComparison.Ordinal)
            ? JsonSerializer.Deserialize(line[(id.Length + 1)..], OutboxJson.Default.OutboundMessage)
            : null;

    /// <summary>Forgets the words of the last message.</summary>
    public Task ForgetAsync(string conversation) => connections.Database.KeyDeleteAsync(Last(conversation));

    private StackExchange.Redis.RedisKey Done(string conversation, string push) => keys.OfConversation("kf-done", conversation, push[(push.LastIndexOf(':') + 1)..]);

    private StackExchange.Redis.RedisKey Last(string conversation) => keys.OfConversation("kf-last", conversation);
}
