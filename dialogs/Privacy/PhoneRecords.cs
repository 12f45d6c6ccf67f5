using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>The telephone number a resident left.</summary>
internal sealed class PhoneRecords(IBook book, PhoneBook phones) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await phones.FindAsync(context.Activity.Conversation.Id, cancellationToken) is { } phone
            ? [new PersonalRecord(PrivacyText.KindPhone, PersonalNumbers.Mask(phone))]
            : [];

    /// <inheritdoc/>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => ForgetPhoneAsync(context, cancellationToken);

    /// <inheritdoc/>
    public Task ForgetPhoneAsync(ITurnContext context, CancellationToken cancellationToken) => book.ChangeAsync(
        change =>
        {
            PhoneBook.Forget(change, context.Activity.Conversation.Id);
            return Task.FromResult(true);
        },
        cancellationToken);
}
