using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Civility;

/// <summary>Says what answers here when somebody asks: residents shall know that it is no person. Whoever only announces a question is asked for it, and whoever cannot type may speak or ring.</summary>
internal sealed class SelfWord(CommunityCatalog catalog) : IEarlyWord
{
    private const string Command = "civility.self";
    private const string Listen = "civility.listen";
    private const string Speak = "civility.speak";

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: Command or Listen or Speak, Reading: { Emergency: null, Addresses.Count: 0 } })
        {
            return turn;
        }

        // 「不会打字 灯坏了」 has said it all the same.
        if ((turn.Command == Listen && !IsAnnouncedAlone(turn.Reading)) || (turn.Command == Speak && (turn.Reading.Says(TermKinds.Symptom) || turn.Reading.Says(TermKinds.FaultObject))))
        {
            return turn.Commanded(inner.Context, null);
        }

        await inner.AnswerBetweenAsync(
            turn.Command switch
            {
                Listen => CivilityText.Listening,
                Speak => CivilityText.MaySpeak(catalog.Get<Neighbourhood>().Office),
                _ => CivilityText.Self,
            },
            cancellationToken);
        return null;
    }

    // 「问个事 电费」 says already what it is.
    private static bool IsAnnouncedAlone(Reading reading) =>
        reading is { Fault: null, PlaceCategory: null, Times.Count: 0, Intent.Name: IntentNames.None or IntentNames.Greeting or IntentNames.Help or IntentNames.Affirm } && !reading.Says(TermKinds.Event);
}
