using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// 「谁负责修路灯」 of somebody who has no such order asks whose job it is, and reports nothing: the files know the role.
/// </summary>
internal sealed class DutyWord(CommunityCatalog catalog, IWorkOrderStore orders) : IEarlyWord
{
    private const int MostLooked = 8;

    // A longer message tells what happened.
    private const int Longest = 20;

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        if (turn is not { Command: null, IsWordless: false, Reading: { Emergency: null, Normalized.Length: <= Longest } } || !FaultVocabulary.AsksWhoseJob(turn.Reading.Normalized)
            || turn.Reading.Says(TermKinds.Symptom) || ThingIn(turn.Reading) is not { } code || Neighbourhood.FindRole(Faults[code].RouteRole) is not { } role
            || (await orders.OfResidentAsync(turn.Resident, MostLooked, cancellationToken)).Any(order => order.Status.IsOpen() && order.Category == code))
        {
            return turn;
        }

        await inner.AnswerBetweenAsync(RepairsText.WhoseJob(Faults[code].NameFor(turn.Reading.Normalized), role.Name), cancellationToken);
        return null;
    }

    private static string? ThingIn(Reading reading) =>
        reading.Terms.FirstOrDefault(term => term.Kind is TermKinds.FaultObject or TermKinds.Fault && term.Value != FaultCategory.Suggestion)?.Value;

    private FaultCatalog Faults => catalog.Get<FaultCatalog>();

    private Neighbourhood Neighbourhood => catalog.Get<Neighbourhood>();
}
