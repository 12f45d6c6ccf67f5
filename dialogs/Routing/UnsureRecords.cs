using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>What a resident said that nobody understood, kept to learn from.</summary>
internal sealed class UnsureRecords(RedisNotUnderstood kept, TimeProvider clock) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) =>
        [.. (await kept.OfAsync(context.Activity.Conversation.Id, clock.GetLocalNow())).Select(line => new PersonalRecord(RoutingText.KindUnsure, line.Text, line.At))];

    /// <inheritdoc/>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        kept.ForgetAsync(context.Activity.Conversation.Id, clock.GetLocalNow());
}
