using System.Text.Json;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// What residents are owed and cannot be sent: kept in the book, and shown before the answer to whatever they write
/// next, on whichever host. A late answer is owed from the moment its last try was over, before there are words for it.
/// </summary>
internal sealed class WeChatKeptMessages(IBook book)
{
    /// <summary>Keeps a message; one that is kept already is not kept twice.</summary>
    public Task KeepAsync(OutboundMessage message, CancellationToken cancellationToken) =>
        ChangeAsync(message.To, kept => kept.Any(each => each.Key == message.Key) ? null : [.. kept, message], cancellationToken);

    /// <summary>What waits for a resident, oldest first.</summary>
    public async Task<IReadOnlyList<OutboundMessage>> WaitingAsync(string conversation, CancellationToken cancellationToken) =>
        [.. (await book.ReadLinesAsync(Key(conversation), cancellationToken)).Select(Read)];

    /// <summary>Puts another message in the place of a kept one, or none; false when that one is no longer there as it was.</summary>
    public Task<bool> ReplaceAsync(OutboundMessage kept, OutboundMessage? other, CancellationToken cancellationToken) => ChangeAsync(
        kept.To,
        lines => lines.ToList() is var list && list.FindIndex(each => Same(each, kept)) is >= 0 and var index
            ? [.. list[..index], .. other is null ? Array.Empty<OutboundMessage>() : [other], .. list[(index + 1)..]]
            : null,
        cancellationToken);

    /// <summary>Keeps what follows an answer until it has gone out, in place of what an earlier run of the same turn left.</summary>
    public Task FollowAsync(string conversation, string pushId, IReadOnlyList<OutboundMessage> following, CancellationToken cancellationToken) => ChangeAsync(
        conversation,
        kept => [.. kept.Where(each => !each.Key.StartsWith($"{pushId}:", StringComparison.Ordinal) && following.All(other => other.Key != each.Key)), .. following],
        cancellationToken);

    /// <summary>Forgets what a resident has been shown, but for what is left of it.</summary>
    public Task SettleAsync(string conversation, IReadOnlyList<WeChatShown> shown, CancellationToken cancellationToken) => ChangeAsync(
        conversation,
        kept => [.. kept.Select(each => shown.FirstOrDefault(other => Same(other.Kept, each)) is { } settled ? settled.Left : each).OfType<OutboundMessage>()],
        cancellationToken);

    /// <summary>Forgets what a resident has seen.</summary>
    public Task ForgetAsync(string conversation, IReadOnlyList<OutboundMessage> seen, CancellationToken cancellationToken) => ChangeAsync(
        conversation,
        kept => [.. kept.Where(each => !seen.Any(shown => Same(shown, each)))],
        cancellationToken);

    /// <summary>Forgets all that waits for a resident.</summary>
    public Task ForgetAsync(string conversation, CancellationToken cancellationToken) => ChangeAsync(conversation, kept => kept.Count == 0 ? null : [], cancellationToken);

    private Task<bool> ChangeAsync(string conversation, Func<IReadOnlyList<OutboundMessage>, IReadOnlyList<OutboundMessage>?> decide, CancellationToken cancellationToken) => book.ChangeAsync(
        async change =>
        {
            var decided = decide([.. (await change.ReadLinesAsync(Key(conversation))).Select(Read)]);
            if (decided is not null)
            {
                change.WriteLines(Key(conversation), [.. decided.Select(Written)]);
            }

            return decided is not null;
        },
        cancellationToken);

    private static bool Same(OutboundMessage one, OutboundMessage other) => one.Key == other.Key && one.Topic == other.Topic && one.Text == other.Text;

    private static OutboundMessage Read(string line) => JsonSerializer.Deserialize(line, OutboxJson.Default.OutboundMessage)!;

    private static string Written(OutboundMessage message) => JsonSerializer.Serialize(message, OutboxJson.Default.OutboundMessage);

    private static string Key(string conversation) => $"kept:{conversation}";
}
