using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Events;

/// <summary>Tells what is held when and where, goes on from what it told, and does whatever needs no question.</summary>
internal sealed class FindEventsDialog(EventDesks desks, EventsMemory memory, Rolls rolls, EventsInCharge inCharge, LiveEvents live) : Dialog(nameof(FindEventsDialog))
{
    // 「义诊」 and nothing else.
    private const int LongestName = 6;

    /// <summary>Words that go on from what was told, or mean nothing but a deed of this slice.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var about = await memory.GetAsync(context, cancellationToken);
        var now = turn.Now.DateTime;
        return EventAnswered.Waiting(turn.Reading, about, now, live.Planned) is not null
            || CheckInCode.EventOf(turn.Scanned) is not null
            || EventPlanner.Continues(turn.Reading, about, now)
            || (EventWish.Read(turn.Reading) is { } wish && (wish.Topic.IsNamed ? !wish.Details.IsEmpty || wish.Time is not null || EventAsks.Says(turn.Reading, "when") || turn.Reading.Normalized.Length <= LongestName : !wish.Topic.Categories.IsEmpty && !wish.Details.IsEmpty) && turn.Reading.Fault is null)
            || EventLexicon.IsAskAlone(turn.Reading)
            || EventDeeds.ByWords(turn.Reading) switch
            {
                null => await MayBeOursAsync(turn, cancellationToken),
                EventDeed.Change => await inCharge.SpeaksOfTheirsAsync(turn, cancellationToken),
                _ => true,
            };
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var situation = await desks.SituationAsync(dc.Context, turn, cancellationToken);
        var deed = EventAnswered.Waiting(turn.Reading, situation.Context, situation.Local, situation.Events)
            ?? EventDeeds.ByCommand(turn.Command)
            ?? (CheckInCode.EventOf(turn.Scanned) is not null ? EventDeed.CheckIn : EventDeeds.Of(turn.Reading));
        if (deed == EventDeed.Find && await MayBeOursAsync(turn, cancellationToken))
        {
            deed = EventDeed.AnswerOffer;
        }

        // Of several wishes the places are being taken already; what is left is asked.
        deed = deed == EventDeed.Register && options is OneOfSeveral && dc.Stack.Exists(one => one.Id == nameof(RegistrationDialog)) ? EventDeed.Find : deed;
        deed = deed is EventDeed.Change or EventDeed.Find or EventDeed.CancelRegistration or EventDeed.Count ? await inCharge.MeantAsync(deed, turn, cancellationToken) : deed;
        if (deed == EventDeed.Register)
        {
            return await dc.ReplaceDialogAsync(nameof(RegistrationDialog), (situation.Context.Waits == EventDeed.Register ? EventAnswered.Draft(turn.Reading, situation.Context) : null) ?? new RegistrationDraft(), cancellationToken);
        }

        if (!await desks.AnswerAsync(dc.Context, situation, deed, cancellationToken))
        {
            await TellAsync(dc.Context, situation, cancellationToken);
        }

        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task TellAsync(ITurnContext context, EventTurn turn, CancellationToken cancellationToken)
    {
        var step = EventPlanner.Next(turn.Situation);
        var places = new List<string>();
        foreach (var occurrence in step.Places.Where(occurrence => occurrence.Event.Registration is RegistrationKind.Needed or RegistrationKind.Possible))
        {
            places.Add(RegistrationText.Places(occurrence, await rolls.ReadAsync(occurrence.Id, cancellationToken), turn.Local));
        }

        await memory.SetAsync(context, step.Context, cancellationToken);
        // 「啥时候报」 asks for that first.
        await context.SendActivityAsync(string.Join('\n', EventDetail.Opens(turn.Turn.Reading) ? places.Append(step.Text) : places.Prepend(step.Text)), cancellationToken: cancellationToken);
    }

    // A bare 取消, 要 or 不要 is ours when something of ours hangs on it.
    private async Task<bool> MayBeOursAsync(Turn turn, CancellationToken cancellationToken)
    {
        var (cancels, answers) = (turn.Reading.Intent.Name is IntentNames.Cancel, turn.Reading.YesNo is not null);
        if (!cancels && !answers)
        {
            return false;
        }

        foreach (var id in (await rolls.OfAsync(turn.Resident, cancellationToken)).All)
        {
            var mine = (await rolls.ReadAsync(id, cancellationToken)).Of(turn.Resident).ToArray();
            if (Array.Exists(mine, entry => answers ? entry.State == RegistrationState.Offered && entry.OfferEnds > turn.Now : entry.IsOpen && id.Planned > turn.Now.DateTime))
            {
                return true;
            }
        }

        return false;
    }
}
