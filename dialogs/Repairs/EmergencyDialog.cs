using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Takes what the resident says after an emergency into its order; the one thing asked is where it is.</summary>
internal sealed class EmergencyDialog(CommunityCatalog catalog, IWorkOrderStore orders, EmergencyDesk desk) : Dialog(nameof(EmergencyDialog))
{
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (await desk.CurrentAsync(dc.Context, turn.Now, cancellationToken) is { } current)
        {
            var by = new Actor(turn.Resident, Push: turn.Push);
            var known = (await orders.FindAsync(current.Number, cancellationToken))?.Place ?? new RepairPlace();
            var told = await desk.InEstateAsync(dc.Context, turn.Reading.Addresses.Aggregate(known, (place, said) => place.With(said)), cancellationToken);
            // Of a sick person nothing but the place is passed on.
            var passed = Confides(current) ? null : turn.Reading.Text;
            var outcome = await orders.ChangeAsync(
                current.Number,
                by,
                order => turn.Reading.Addresses.Count > 0 ? order.Correct(by, told, passed, turn.Now)
                    : passed is null ? new ChangeOutcome.Unchanged(order)
                    : order.Note(by, passed, turn.Now),
                cancellationToken);
            var place = outcome switch
            {
                ChangeOutcome.Changed(var order) => order.Place,
                ChangeOutcome.Unchanged(var order) => order.Place,
                _ => new RepairPlace(),
            };
            var answered = current.IsAnswered || EmergencyText.SaysSafe(turn.Reading.Normalized) || EmergencyText.SaysHelp(turn.Reading.Normalized);
            await desk.RememberAsync(dc.Context, current with { At = turn.Now, HasPlace = place is { Estate: not null, Building: not null }, IsAnswered = answered }, cancellationToken);
            await dc.Context.SendActivityAsync(Answer(turn, place, Confides(current)), cancellationToken: cancellationToken);
        }

        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private bool Confides(EmergencyMemory current) =>
        catalog.Get<EmergencyCatalog>().Find(current.Code) is { } kind && EmergencyText.IsConfidential(kind);

    private string Answer(Turn turn, RepairPlace place, bool confides) =>
        confides && turn.Reading.Addresses.Count == 0 && EmergencyText.SaysSafe(turn.Reading.Normalized) ? EmergencyText.StillSafe
        : place.Building is null ? EmergencyText.AskWhere
        : EmergencyText.SaysHelp(turn.Reading.Normalized) && turn.Reading.Addresses.Count == 0 ? EmergencyText.HelpCalled
        : turn.Reading.Addresses.Count == 0 ? EmergencyText.StillSafe
        : EmergencyText.PlaceKnown(RepairsText.Place(place, catalog.Get<Neighbourhood>())) + (place.Estate is null ? RepairsText.AskEstate([], place) : "");
}
