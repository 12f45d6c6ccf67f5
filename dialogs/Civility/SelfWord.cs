using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>Says what answers here when somebody asks: residents shall know that it is no person. Whoever only announces a question is asked for it.</summary>
internal sealed class SelfWord : IEarlyWord
{
    private const string Command = "civility.self";
    private const string Listen = "civility.listen";

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: Command or Listen, Reading: { Emergency: null, Addresses.Count: 0 } })
        {
            return turn;
        }

        if (turn.Command == Listen && !IsAnnouncedAlone(turn.Reading))
        {
            return turn.Commanded(inner.Context, null);
        }

        await inner.Context.SendActivityAsync(turn.Command == Listen ? CivilityText.Listening : CivilityText.Self, cancellationToken: cancellationToken);
        return null;
    }

    // 「问个事 电费」 says already what it is.
    private static bool IsAnnouncedAlone(Reading reading) =>
        reading is { Fault: null, PlaceCategory: null, Times.Count: 0, Intent.Name: IntentNames.None or IntentNames.Greeting or IntentNames.Help or IntentNames.Affirm } && !reading.Says(TermKinds.Event);
}
