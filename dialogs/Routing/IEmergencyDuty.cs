using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>What is to be done about an emergency after the resident was told what to do: people are called, the case is kept.</summary>
public interface IEmergencyDuty
{
    /// <summary>Does it. The resident's answer stands already; a failure here takes nothing of it away.</summary>
    Task RaiseAsync(ITurnContext context, Turn turn, EmergencyKind kind, CancellationToken cancellationToken);

    /// <summary>The command a turn goes on under that sounds like an alarm and only tells more of one answered already; null for a new one.</summary>
    Task<string?> KnowsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken);
}
