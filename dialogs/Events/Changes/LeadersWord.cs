using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「今天停走」 is heard as that, and so is a code scanned at an event, whatever a recogniser of wishes makes of it. Who may
/// say so is decided later: whoever may not is told, and nobody else answers them.
/// </summary>
internal sealed class LeadersWord(EventsInCharge inCharge) : IEarlyWord
{
    /// <inheritdoc/>
    public async Task<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading.Emergency is null && (CheckInCode.EventOf(turn.Scanned) is not null || (StaffWish.Read(turn.Reading) is { } wish && await IsMeantAsync(turn, wish, cancellationToken)))
            ? turn.As(inner.Context, IntentNames.EventsFind)
            : turn;

    private async Task<bool> IsMeantAsync(Turn turn, StaffWish wish, CancellationToken cancellationToken) =>
        await inCharge.OfAsync(turn.Resident, cancellationToken) is { } charge
            ? charge.IsTheirs || wish.Topic.IsNamed
            : wish.Act == StaffAct.Stop && !EventAsks.Says(turn.Reading, "perhaps") && (wish.Day is not null || wish.Topic.IsNamed) && turn.Reading is { Fault: null, Addresses.Count: 0, Intent.Name: not IntentNames.EventsCancelRegistration };
}
