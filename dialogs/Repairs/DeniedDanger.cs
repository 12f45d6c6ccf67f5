using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>「没冒火」 「没砸着人」 say in a few words that the danger is not there; a model only hears the danger in them.</summary>
internal sealed class DeniedDanger : IAlarmDoubt
{
    /// <inheritdoc/>
    public ValueTask<bool> KnowsBetterAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) => new(EmergencyText.DeniesDanger(turn.Reading.Normalized));
}
