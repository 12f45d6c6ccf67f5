using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>What a neighbour reported is shown to nobody, and what all reported only to those who hold a role, whatever somebody says of themselves.</summary>
internal sealed class OthersWord(IStaff staff) : IEarlyWord
{
    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var refusal = turn is not { Command: null, Reading.Emergency: null } ? null
            : FaultVocabulary.AsksOfOthers(turn.Reading.Text) ? RepairsText.NotYours
            : FaultVocabulary.AsksOfAll(turn.Reading.Text) ? RepairsText.NotForResidents
            : null;
        if (refusal is null || (await staff.OfAsync(turn.Resident, cancellationToken)).Count > 0)
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(refusal, cancellationToken: cancellationToken);
        return null;
    }
}
