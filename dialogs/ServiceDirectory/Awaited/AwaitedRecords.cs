using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.ServiceDirectory.Awaited;

/// <summary>What the directory keeps of a resident: what they wait for.</summary>
internal sealed class AwaitedRecords(AwaitedDesk desk) : IPersonalRecords
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken) =>
        [.. (await desk.OfAsync(context.Activity.Conversation.Id, cancellationToken)).Select(shop => new PersonalRecord(AwaitedText.Kind, shop.Wish.Name, shop.At))];

    /// <inheritdoc/>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => desk.StopAsync(context.Activity.Conversation.Id, cancellationToken);
}
