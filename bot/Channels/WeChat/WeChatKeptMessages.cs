using System.Text.Json;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Speaks first where WeChat lets nobody speak first: the message is kept in the book, and stands before the answer to
/// whatever the resident writes next, on whichever host. An account without the platform's interfaces has no other way.
/// </summary>
internal sealed class WeChatKeptMessages(IBook book) : IProactiveChannel
{
    /// <inheritdoc/>
    public string ChannelId => WeChatActivities.ChannelId;

    /// <inheritdoc/>
    public Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken) =>
        book.ChangeAsync<DeliveryOutcome>(
            async change =>
            {
                var line = JsonSerializer.Serialize(message, OutboxJson.Default.OutboundMessage);
                if (!(await change.ReadLinesAsync(Key(message.To))).Contains(line))
                {
                    change.Append(Key(message.To), line);
                }

                return new DeliveryOutcome.Kept();
            },
            cancellationToken);

    /// <summary>What waits for a resident, oldest first.</summary>
    public Task<IReadOnlyList<string>> WaitingAsync(string conversation, CancellationToken cancellationToken) =>
        book.ReadLinesAsync(Key(conversation), cancellationToken);

    /// <summary>Forgets what a resident has seen.</summary>
    public Task ForgetAsync(string conversation, IReadOnlyList<string> seen, CancellationToken cancellationToken) =>
        book.ChangeAsync(
            async change =>
            {
                change.WriteLines(Key(conversation), [.. (await change.ReadLinesAsync(Key(conversation))).Except(seen)]);
                return true;
            },
            cancellationToken);

    /// <summary>Waiting messages the way they are shown: what no longer counts is left out.</summary>
    public static IEnumerable<Activity> Shown(IEnumerable<string> waiting, DateTimeOffset now) =>
        waiting.Select(line => JsonSerializer.Deserialize(line, OutboxJson.Default.OutboundMessage)!)
            .Where(message => message.Expires is not { } expires || expires > now)
            .Select(message =>
            {
                var shown = MessageFactory.Text(message.Text);
                shown.SuggestedActions = new SuggestedActions(actions: [.. message.Buttons.Select(button => new CardAction(ActionTypes.ImBack, button.Label, value: button.Says))]);
                return shown;
            });

    private static string Key(string conversation) => $"kept:{conversation}";
}
