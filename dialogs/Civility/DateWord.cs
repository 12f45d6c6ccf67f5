using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>「今天几号」 asks for the date and for nothing that is held on it.</summary>
internal sealed class DateWord : IEarlyWord
{
    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Command is not null || turn.Reading.Emergency is not null || !CivilityText.AsksDate(turn.Reading.Normalized))
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(CivilityText.Date(turn.Now), cancellationToken: cancellationToken);
        return null;
    }
}
