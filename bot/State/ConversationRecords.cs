using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.State;

/// <summary>
/// The conversation itself: where its dialogs stand, and what was answered last. It is the host's own bookkeeping, so
/// there is nothing in it to tell; the slices tell what they remember in it.
/// </summary>
internal sealed class ConversationRecords(CorruptDocuments corrupt) : IPersonalRecords
{
    /// <inheritdoc/>
    public Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) => Task.FromResult(ImmutableArray<PersonalRecord>.Empty);

    /// <inheritdoc/>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        ConversationStorage.Current?.Forget();
        return corrupt.ForgetAsync(context.Activity.Conversation.Id);
    }
}
