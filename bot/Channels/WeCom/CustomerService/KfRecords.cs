using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>The last message to a resident, which is remembered for an hour; what waits for them is among the channel's other records.</summary>
internal sealed class KfRecords(RedisKfSent sent) : IPersonalRecords
{
    /// <inheritdoc/>
    public Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) => Task.FromResult(ImmutableArray<PersonalRecord>.Empty);

    /// <inheritdoc/>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => sent.ForgetAsync(context.Activity.Conversation.Id);
}
