using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>After an emergency, hears 「1」, 「2」, 「没事了」 and where it is, before anything else that waits for an answer.</summary>
internal sealed class EmergencyWord(EmergencyDesk desk) : IEarlyWord
{
    public const string Command = "repairs.emergency";

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.Reading.Emergency is not null || turn.IsWordless
            || await desk.CurrentAsync(inner.Context, turn.Now, cancellationToken) is not { } current)
        {
            return turn;
        }

        var words = turn.Reading.Normalized;
        var isMeant = (!current.HasPlace && turn.Reading.Addresses.Count > 0) || EmergencyText.SaysSafe(words) || EmergencyText.SaysHelp(words);
        return isMeant ? turn.Commanded(inner.Context, Command) : turn;
    }
}
