using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>
/// Takes places at an event until nothing is left to ask. The draft is all its state: every utterance fills what it can,
/// and one question at most is put for what is missing.
/// </summary>
internal sealed partial class RegistrationDialog(RegistrationDesk desk, EventDesks desks, EventsMemory memory, EventsInCharge inCharge, NotUnderstood notUnderstood, IOptions<EventOptions> options) : Dialog(nameof(RegistrationDialog))
{
    private const string DraftKey = "draft";

    // Surer than this it needs no word of its own.
    private const double Sure = 0.9;

    // Whoever has asked for other things this often in a row knows that something is left to be done.
    private const int MostReminders = 2;

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        if (EventDeeds.Of(turn.Reading) != EventDeed.Register && options is null)
        {
            return await dc.ReplaceDialogAsync(nameof(FindEventsDialog), null, cancellationToken);
        }

        var situation = await desks.SituationAsync(dc.Context, turn, cancellationToken);
        var draft = options is RegistrationDraft { Event: not null } proposed ? proposed
            : Begun(dc, turn.Reading) is { } begun ? begun
            : await FirstAsync(situation, cancellationToken);
        if (draft is { Event: null, Candidates.IsEmpty: true } && !SpeaksOfPlaces(turn.Reading))
        {
            // 「名字也记上」 only sounded like it; whoever wants nothing is not asked what they want.
            await notUnderstood.AnswerAsync(dc.Context, turn, cancellationToken);
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        return await AdvanceAsync(dc, draft, turn, cancellationToken, RegistrationDrafts.Open(situation, draft));
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var draft = DraftOf(dc.ActiveDialog) with { Reminders = 0 };
        if (IsRecalled(turn.Reading))
        {
            return await PutAgainAsync(dc, draft, cancellationToken);
        }

        var leaves = await LeavesAsync(draft, turn, cancellationToken);
        if (!leaves && GivesUp(draft, turn.Reading))
        {
            return await GiveUpAsync(dc, draft, turn, cancellationToken);
        }

        // 「改到下周」 of somebody who is in charge of nothing is an answer.
        EventDeed? deed = leaves ? EventDeed.CancelRegistration : draft.LosesOne(turn.Reading) ? null : EventDeeds.ByWords(turn.Reading);
        if (deed is { } other && (other != EventDeed.Change || await inCharge.OfAsync(turn.Resident, cancellationToken) is not null))
        {
            await desks.AnswerAsync(dc.Context, await desks.SituationAsync(dc.Context, turn, cancellationToken), other, cancellationToken);
            await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
            return EndOfTurn;
        }

        var named = EventWish.Read(turn.Reading).Topic;
        var heard = draft.Hear(turn.Reading);
        if (heard.Unanswered > 0 && !named.IsNamed && !EventDetail.Asked(turn.Reading).IsEmpty)
        {
            // 「她一个人去行不行，我能陪着不」
            return await dc.BeginDialogAsync(nameof(FindEventsDialog), null, cancellationToken);
        }

        if (draft.Event is null && !named.IsNamed && EventDeeds.Wants(turn.Reading, IntentNames.EventsRegister) && (await desks.SituationAsync(dc.Context, turn, cancellationToken)).Told is { } told)
        {
            named = new EventTopic { Events = [told.Event.Id] };
        }

        return named.IsNamed && !named.Events.Contains(draft.Event ?? "")
            ? await AdvanceAsync(dc, RegistrationDrafts.Renamed(draft, heard, named, turn.Reading), turn, cancellationToken, draft.Event is not null && RegistrationDrafts.IsBesides(turn.Reading) ? RegistrationText.AlsoThen((await desks.SituationAsync(dc.Context, turn, cancellationToken)).Events.Of(named)) : "")
            : await AdvanceAsync(dc, heard, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        if (DraftOf(dc.ActiveDialog) is { Event: null, Candidates.IsEmpty: true })
        {
            // Nothing is known yet, so nothing is lost; whoever still wants it says so.
            return await dc.EndDialogAsync(null, cancellationToken);
        }

        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var draft = DraftOf(instance);
        var situation = await desk.SituationAsync(draft.Event, Turn.Of(turnContext).Now.DateTime, cancellationToken);
        // Whose name was asked for is asked for again.
        var waiting = draft.Asked.HasFlag(RegistrationQuestion.Who) ? draft with { Asked = RegistrationQuestion.None } : draft;
        if (draft.Reminders < MostReminders && RegistrationPlanner.Next(waiting, situation) is RegistrationStep.Ask ask)
        {
            instance.State[DraftKey] = draft with { Reminders = draft.Reminders + 1 };
            var title = draft.Event is { } id ? situation.Events.Find(id)?.ShortTitle : null;
            await turnContext.SendActivityAsync(title is null ? ask.Text : RegistrationText.ReminderOf(title, ask.Question), cancellationToken: cancellationToken);
        }
    }

    private async Task<DialogTurnResult> GiveUpAsync(DialogContext dc, RegistrationDraft draft, Turn turn, CancellationToken cancellationToken)
    {
        var about = await memory.GetAsync(dc.Context, cancellationToken);
        await memory.SetAsync(dc.Context, about with { Waits = EventDeed.Register, GivenBack = draft with { Asked = RegistrationQuestion.None, Unanswered = 0 }, At = turn.Now.DateTime }, cancellationToken);
        var open = await desk.OpenAsync(turn.Resident, (await desk.SituationAsync(null, turn.Now.DateTime, cancellationToken)).Events, turn.Now.DateTime, cancellationToken);
        var said = open.Where(one => one.Occurrence.Event.Id == draft.Event).ToArray() is [var (kept, _, entry)] ? RegistrationText.GivenUpRest(kept, entry) : RegistrationText.GivenUp;
        await dc.Context.SendActivityAsync(said, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    // 「报名那个继续」 with other questions on top of it goes on with what was begun.
    private RegistrationDraft? Begun(DialogContext dc, Reading reading)
    {
        var begun = dc.Stack.Find(one => one.Id == Id && one != dc.ActiveDialog);
        if (begun is null || EventWish.Read(reading).Topic is { IsNamed: true } named && !named.Events.Contains(DraftOf(begun).Event ?? ""))
        {
            return null;
        }

        dc.Stack.Remove(begun);
        return DraftOf(begun).Hear(reading) with { Unanswered = 0, Reminders = 0 };
    }

    // The event named, or the one spoken of; of several by one name those that are registered for.
    private async Task<RegistrationDraft> FirstAsync(EventTurn turn, CancellationToken cancellationToken)
    {
        var draft = RegistrationDrafts.First(turn);
        return RegistrationDrafts.Changes(turn.Turn.Reading) ? await InsteadAsync(draft, turn, cancellationToken) : draft;
    }

    // 「那报下周的」 after a registration of the same event gives the earlier one back.
    private async Task<RegistrationDraft> InsteadAsync(RegistrationDraft draft, EventTurn turn, CancellationToken cancellationToken)
    {
        var open = await desk.OpenAsync(turn.Turn.Resident, turn.Events, turn.Local, cancellationToken);
        var mine = open.Where(one => draft.Event is null || one.Occurrence.Event.Id == draft.Event).ToArray();
        if (mine.Length == 0 && (EventAsks.Says(turn.Turn.Reading, "switch") || EventWish.Corrects(turn.Turn.Reading)))
        {
            // 「换成义诊」 after a haircut was taken.
            var told = open.Where(one => turn.Told is not { } spoken || spoken.Id == one.Occurrence.Id).ToArray();
            return told is [var before] ? RegistrationDrafts.Moved(draft, before.Occurrence, before.Entry) : draft;
        }

        if (PartyReading.IsNameAlone(turn.Turn.Reading))
        {
            // 「王阿姨」 of a mother, 「老王和老李」 of two, who were put down without a name.
            mine = Array.FindAll(mine, one => PartyReading.Awaits(one.Entry, turn.Turn.Reading));
        }

        if (mine.Length > 1 && EventAsks.Of(turn.Turn.Reading, EventAsks.Person).FirstOrDefault() is { } person && Array.Exists(mine, one => one.Entry.Participant?.Contains(person.Text, StringComparison.Ordinal) == true))
        {
            // 「爷爷那个改成10号」
            mine = Array.FindAll(mine, one => one.Entry.Participant?.Contains(person.Text, StringComparison.Ordinal) == true);
        }

        if (draft.Name is { } name && Array.Exists(mine, one => one.Entry.Participant == name))
        {
            // 「老张的换到10号」
            mine = Array.FindAll(mine, one => one.Entry.Participant == name);
        }

        if (StaffWish.Read(turn.Turn.Reading) is { Act: StaffAct.Move, Day: { } day, To.Best: { } to })
        {
            // 「10号的改到17号」
            mine = Array.FindAll(mine, one => one.Occurrence.Start >= day.Start && one.Occurrence.Start < (day.End ?? day.Start.AddDays(1)));
            draft = draft with { From = to.Start, To = to.End ?? to.Start.AddMinutes(1), Planned = null };
        }

        return mine is [var only] ? RegistrationDrafts.Instead(draft, only.Occurrence, only.Entry, turn.Turn.Reading) : draft;
    }

    private async Task<DialogTurnResult> AdvanceAsync(DialogContext dc, RegistrationDraft draft, Turn turn, CancellationToken cancellationToken, string before = "")
    {
        var situation = await desk.SituationAsync(draft.Event, turn.Now.DateTime, cancellationToken);
        if (draft.Event is null && RegistrationPlanner.Settle(RegistrationDrafts.ByTitle(draft, turn.Reading, situation.Events), situation.Events) is { Event: { } settled } known)
        {
            (draft, situation) = (known, await desk.SituationAsync(settled, turn.Now.DateTime, cancellationToken));
        }

        var warned = before + (turn.HeldIdentity ? RegistrationText.NoIdentity : "") + UnreadTime.NoSuchTime(turn.Reading);
        switch (RegistrationPlanner.Next(draft, situation))
        {
            case RegistrationStep.Ask ask:
                dc.ActiveDialog.State[DraftKey] = ask.Draft;
                await SayAsync(dc.Context, warned + ask.Text, situation, turn, cancellationToken, Array.Find([.. situation.Choices], choice => choice.Occurrence.Id.Planned == ask.Draft.Planned)?.Occurrence);
                return EndOfTurn;
            case RegistrationStep.Ready ready:
                var outcome = await desk.RegisterAsync(ready.Draft, ready.Occurrence, turn, cancellationToken);
                if (outcome is RegistrationOutcome.Full { Position: not null })
                {
                    // Somebody came between: what there is to choose from is told anew.
                    return await AdvanceAsync(dc, ready.Draft with { MayWait = null }, turn, cancellationToken);
                }

                await SayAsync(dc.Context, warned + RegistrationAnswers.Say(outcome, ready.Occurrence, ready.Draft.Places ?? 1, turn.Now.DateTime, options.Value) + Released(ready, outcome, situation), situation, turn, cancellationToken, ready.Occurrence);
                break;
            case RegistrationStep.Tell tell:
                // Whoever wanted to change has a place and needs no reminder.
                var opening = draft.Instead is null && draft.Rest.IsEmpty ? tell.Opening : null;
                // 「我们一家四口」 of somebody who has just heard that is not yet open.
                var again = (await memory.GetAsync(dc.Context, cancellationToken)).Waits == EventDeed.Remind;
                await SayAsync(dc.Context, warned + (again && opening is not null ? RegistrationText.NotYetAgain(opening, situation.Today) : tell.Text) + (opening is null ? "" : RegistrationText.AskRemind) + (tell.Opening is null || draft.Instead is null ? "" : RegistrationText.KeptBefore), situation, turn, cancellationToken, opening);
                await (opening is null ? Task.CompletedTask : OfferReminderAsync(dc.Context, cancellationToken));
                break;
        }

        return RegistrationDrafts.Next(draft) is { } next ? await AdvanceAsync(dc, next, turn, cancellationToken) : await dc.EndDialogAsync(null, cancellationToken);
    }

    // A yes to 「要提醒您吗」 is taken up without holding anybody up.
    private async Task OfferReminderAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await memory.SetAsync(context, await memory.GetAsync(context, cancellationToken) with { Waits = EventDeed.Remind }, cancellationToken);

    // What was held before at another event is given back in the same breath.
    private static string Released(RegistrationStep.Ready ready, RegistrationOutcome outcome, RegistrationSituation situation) =>
        outcome is RegistrationOutcome.Registered or RegistrationOutcome.Waiting && ready.Draft.Instead is { } left && left.Occurrence != ready.Occurrence.Id && situation.Events.Find(left.Occurrence.Event) is { } community
            ? EventsText.Released(left.Occurrence.Event == ready.Occurrence.Event.Id ? EventsText.TheOneOf(DateOnly.FromDateTime(left.Occurrence.Planned)) : community.ShortTitle)
            : "";

    // 「几点」 「带啥」 after it mean what is being registered for.
    private async Task SayAsync(ITurnContext context, string text, RegistrationSituation situation, Turn turn, CancellationToken cancellationToken, Occurrence? chosen = null)
    {
        var about = chosen ?? (situation.Choices is [var first, ..] ? first.Occurrence : null);
        var before = await memory.GetAsync(context, cancellationToken);
        var spokenOf = chosen is null && before.IsFresh(turn.Now.DateTime) && before.Told is [{ Event: var same }] && same == about?.Event.Id;
        if (about is not null && !spokenOf)
        {
            await memory.SetAsync(context, EventsContext.About(turn.Now.DateTime, about), cancellationToken);
        }

        await context.SendActivityAsync(text, cancellationToken: cancellationToken);
    }

    private static RegistrationDraft DraftOf(DialogInstance instance) => (RegistrationDraft)instance.State[DraftKey];
}
