using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// 「今天停走」 is heard as that, and so is a code scanned at an event, whatever a recogniser of wishes makes of it. Who may
/// say so is decided later: whoever may not is told, and nobody else answers them.
/// </summary>
internal sealed class LeadersWord(EventsInCharge inCharge, TopicMemory topics, EventsMemory memory) : IEarlyWord
{
    private static readonly string[] Asking = ["roster", "opinions", "count"];

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading.Emergency is null && (CheckInCode.EventOf(turn.Scanned) is not null || await IsMeantAsync(inner, turn, cancellationToken))
            ? turn.Commanded(inner.Context, null).As(inner.Context, IntentNames.EventsFind)
            : turn;

    private async Task<bool> IsMeantAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var charge = await inCharge.OfAsync(turn.Resident, cancellationToken);
        if (StaffWish.Read(turn.Reading, charge) is not { } wish)
        {
            // 「名单」 「几个人」 right after an event of theirs.
            return charge is not null && Asking.Any(ask => EventAsks.Says(turn.Reading, ask)) && await AreSpokenOfAsync(inner, turn, cancellationToken);
        }

        return charge is not null
            ? charge.IsTheirs || wish.Topic.IsNamed || await AreSpokenOfAsync(inner, turn, cancellationToken)
            : wish.Act == StaffAct.Stop && !EventAsks.Says(turn.Reading, "perhaps") && (wish.Day is not null || wish.Topic.IsNamed) && turn.Reading is { Fault: null, Addresses.Count: 0, Intent.Name: not IntentNames.EventsCancelRegistration };
    }

    // The office looks after more than events: its bare 「恢复」 means one only right after one.
    private async Task<bool> AreSpokenOfAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        await topics.GetAsync(inner.Context, turn.Now, cancellationToken) is nameof(FindEventsDialog)
        && await memory.GetAsync(inner.Context, cancellationToken) is { Told.IsEmpty: false } about && about.IsFresh(turn.Now.DateTime);
}
