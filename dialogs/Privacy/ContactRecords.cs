using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>How a resident is reached, and what is still to be told to them.</summary>
internal sealed class ContactRecords(IBook book, IOutbox outbox, Contacts contacts) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) =>
    [
        .. await contacts.FindAsync(context.Activity.Conversation.Id, cancellationToken) is { } contact ? [new PersonalRecord(PrivacyText.KindAccount, contact.ChannelId)] : Array.Empty<PersonalRecord>(),
        .. (await outbox.PendingAsync(context.Activity.Conversation.Id, cancellationToken)).Select(message => new PersonalRecord(PrivacyText.KindPending, message.Text, message.SendAt)),
    ];

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(
            async change =>
            {
                await outbox.ForgetAsync(change, context.Activity.Conversation.Id);
                return true;
            },
            cancellationToken);
        await contacts.ForgetAsync(context, cancellationToken);
    }
}
