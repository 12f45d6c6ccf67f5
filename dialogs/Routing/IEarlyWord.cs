using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// Hears every message after the emergency guard and before anything else: a person who has taken over, a courtesy
/// owed, a digit that stands for a wish. Asked in the order in which the slices are registered.
/// </summary>
public interface IEarlyWord
{
    /// <summary>Hears a turn; the guard has answered already when <see cref="Understanding.Reading.Emergency"/> says so.</summary>
    /// <returns>The turn to go on with, the same or in other words; null when nobody else is to hear it.</returns>
    ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken);
}
