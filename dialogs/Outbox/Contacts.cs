using CommunityBot.Dialogs.Book;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>Remembers how to reach whoever has written once. Costs a write at the first message and none after it.</summary>
internal sealed class Contacts(IBook book, ConversationState state)
{
    private readonly IStatePropertyAccessor<string?> _known = state.CreateProperty<string?>("contact");

    /// <summary>Remembers the sender of the turn's activity.</summary>
    public async Task RememberAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var contact = Contact.Of(context.Activity);
        var mark = $"{contact.ChannelId} {contact.ServiceUrl}";
        if (await _known.GetAsync(context, cancellationToken: cancellationToken) == mark)
        {
            return;
        }

        await book.ChangeAsync(
            change =>
            {
                change.Write(Key(contact.Conversation), contact, OutboxJson.Default.Contact);
                return Task.FromResult(true);
            },
            cancellationToken);
        await _known.SetAsync(context, mark, cancellationToken);
    }

    /// <summary>Forgets that the sender of the turn is known; what is in the book goes with the outbox.</summary>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => _known.DeleteAsync(context, cancellationToken);

    /// <summary>How to reach a resident; null for one who never wrote, or asked to be forgotten.</summary>
    public Task<Contact?> FindAsync(string resident, CancellationToken cancellationToken) =>
        book.ReadAsync(Key(resident), OutboxJson.Default.Contact, cancellationToken);

    /// <summary>The book's key.</summary>
    public static string Key(string resident) => $"contact:{resident}";
}
