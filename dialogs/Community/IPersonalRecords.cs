using System.Collections.Immutable;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// What a slice keeps about residents. Every slice that keeps anything registers one; the privacy dialogs and leaving
/// the account ask them all. The resident is the turn's conversation.
/// </summary>
public interface IPersonalRecords
{
    /// <summary>Tells everything the slice keeps about the resident of the turn; nothing after it was forgotten.</summary>
    Task<ImmutableArray<PersonalRecord>> TellAsync(ITurnContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Forgets the resident of the turn: what must stay (an order, a count) stays without anything that leads to them.
    /// May be asked again after a crash.
    /// </summary>
    Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken);

    /// <summary>Forgets only the resident's telephone numbers; slices that keep none need not say so.</summary>
    Task ForgetPhoneAsync(ITurnContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}
