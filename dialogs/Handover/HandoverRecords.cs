using System.Collections.Immutable;
using CommunityBot.Dialogs.Book;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Handover;

/// <summary>What is kept of a resident while a person looks after them.</summary>
internal sealed class HandoverRecords(IBook book, HandoverDispatch dispatch, RecentTalkMemory talk) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var call = (await dispatch.DeskAsync(cancellationToken)).Of(context.Activity.Conversation.Id);
        return call is null ? [] : [.. call.Unread.Select(line => new PersonalRecord(HandoverText.Kind, line.Text, call.AskedAt))];
    }

    /// <inheritdoc/>
    public async Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        await talk.ForgetAsync(context, cancellationToken);
        await book.ChangeAsync(
            async change =>
            {
                HandoverDispatch.Write(change, (await HandoverDispatch.ReadAsync(change)).Forget(context.Activity.Conversation.Id));
                return true;
            },
            cancellationToken);
    }
}
