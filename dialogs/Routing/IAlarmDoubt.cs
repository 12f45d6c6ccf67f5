using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Knows better of words that only resemble an alarm: a question about what was just told, a number that is left. Asked
/// only when no word of the emergency files was said.
/// </summary>
public interface IAlarmDoubt
{
    /// <summary>Whether the words mean that and no danger.</summary>
    ValueTask<bool> KnowsBetterAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken);
}
