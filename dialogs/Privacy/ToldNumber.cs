using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Privacy;

/// <summary>「打我妈电话 139…」 「号码删了吧，别打电话了」 strike nobody.</summary>
internal sealed class ToldNumber : IAlarmDoubt
{
    /// <inheritdoc/>
    public ValueTask<bool> KnowsBetterAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) => ValueTask.FromResult(
        turn.Command is ForgetDialog.DeletePhone or PhoneDialog.Change
        || (turn.Reading.Mobile is not null && PhoneWord.SaidOfNumber(turn.Reading.Normalized) is not null));
}
