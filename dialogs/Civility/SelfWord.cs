using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>Says what answers here when somebody asks: residents shall know that it is no person.</summary>
internal sealed class SelfWord : IEarlyWord
{
    private const string Command = "civility.self";

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: Command, Reading: { Emergency: null, Addresses.Count: 0 } })
        {
            return turn;
        }

        await inner.Context.SendActivityAsync(CivilityText.Self, cancellationToken: cancellationToken);
        return null;
    }
}
