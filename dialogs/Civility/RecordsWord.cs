using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>
/// Refuses lists of residents and orders to whoever holds no role, whatever they say they are; a role comes by its code
/// alone.
/// </summary>
internal sealed class RecordsWord(IStaff staff) : IEarlyWord
{
    private const string Records = "civility.records";
    private const string Claim = "civility.claim";

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: Records or Claim, Reading.Emergency: null })
        {
            return turn;
        }

        if ((await staff.OfAsync(turn.Resident, cancellationToken)).Count > 0)
        {
            return turn.Commanded(inner.Context, null);
        }

        await inner.Context.SendActivityAsync(turn.Command == Records ? CivilityText.Records : CivilityText.NoRole, cancellationToken: cancellationToken);
        return null;
    }
}
