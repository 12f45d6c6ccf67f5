using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Whoever stands before their own locked door, or sits behind it, needs a locksmith and no crew: 「忘带钥匙了」. With a
/// child or an old person inside it is said first when it is a danger. Words that name one are an alarm all the same.
/// </summary>
internal sealed class LockedDoor : IAlarmDoubt, IEarlyWord
{
    /// <inheritdoc/>
    public ValueTask<bool> KnowsBetterAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) => new(IsMeant(turn.Reading));

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: null, IsWordless: false, Reading.Emergency: null } || !IsMeant(turn.Reading))
        {
            return turn;
        }

        if (FaultVocabulary.TellsOfShutIn(turn.Reading.Normalized))
        {
            await inner.Context.SendActivityAsync(RepairsText.ShutIn, cancellationToken: cancellationToken);
        }

        var meant = turn with { Reading = turn.Reading with { PlaceCategory = FaultVocabulary.LockTrade, Fault = null } };
        return meant.As(inner.Context, IntentNames.DirectoryFind);
    }

    // 「钥匙配一把」 asks for a shop by itself; a lost key is no report, and a lock that broke is one.
    private static bool IsMeant(Reading reading) =>
        FaultVocabulary.TellsOfLock(reading.Normalized) && (reading is not { Intent.Name: IntentNames.DirectoryFind, PlaceCategory: not null } || FaultVocabulary.TellsOfShutIn(reading.Normalized)) && reading.Intent.Name is not (IntentNames.RepairsCancel or IntentNames.RepairsStatus or IntentNames.EventsFind or IntentNames.EventsRegister);
}
