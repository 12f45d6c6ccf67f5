using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory.Checks;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>Tells residents where to find what they need near them, and goes on from what it told.</summary>
internal sealed class FindServiceDialog(CommunityCatalog catalog, PlaceMemory places, DirectoryMemory memory, PreferenceMemory preferences, SeenCatalog seen, UnmetDemand demand) : Dialog(nameof(FindServiceDialog))
{
    private const string QuestionKey = "question";

    // After that a resident who pinned a place is likely to be elsewhere.
    private static readonly TimeSpan PinIsFresh = TimeSpan.FromHours(2);

    private DirectoryPlanner Planner => new(seen.Current, catalog.Get<Neighbourhood>());

    /// <summary>What the dialog waits for, told from its persisted state.</summary>
    public static string? Expects(IDictionary<string, object> state) =>
        state.TryGetValue(QuestionKey, out var question) && question is DirectoryQuestion { Kind: DirectoryQuestionKind.Where } ? Expectations.Address : null;

    /// <summary>A short question, a number or a pin goes on with the place last told of.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        Planner.Continues(await SituationAsync(context, turn, null, cancellationToken));

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        AnswerAsync(dc, null, cancellationToken);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        AnswerAsync(dc, QuestionOf(dc.ActiveDialog), cancellationToken);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(DirectoryMessages.Of(Planner.Again(QuestionOf(instance))), cancellationToken);

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, DirectoryQuestion? asked, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        await seen.LookAsync(cancellationToken);
        switch (Planner.Next(await SituationAsync(dc.Context, turn, asked, cancellationToken)))
        {
            case DirectoryStep.Ask ask:
                dc.ActiveDialog.State[QuestionKey] = ask.Question;
                await dc.Context.SendActivityAsync(DirectoryMessages.Of(ask), cancellationToken);
                return EndOfTurn;
            case DirectoryStep.Tell tell:
                await RememberAsync(dc.Context, turn, tell, cancellationToken);
                await dc.Context.SendActivityAsync(DirectoryMessages.Of(tell), cancellationToken);
                break;
        }

        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task RememberAsync(ITurnContext context, Turn turn, DirectoryStep.Tell tell, CancellationToken cancellationToken)
    {
        if (tell.Context is { } told)
        {
            await memory.SetAsync(context, told, cancellationToken);
        }

        if (tell.Estate is { } estate && (await places.GetAsync(context, cancellationToken)).Home is null)
        {
            await places.RememberAsync(context, new HomePlace(estate, null, null), cancellationToken);
        }

        if (tell.Unmet is { } wish)
        {
            await demand.AddAsync(turn.Push, wish, turn.Now, cancellationToken);
        }
    }

    private async Task<DirectorySituation> SituationAsync(ITurnContext context, Turn turn, DirectoryQuestion? asked, CancellationToken cancellationToken)
    {
        var known = await places.GetAsync(context, cancellationToken);
        var told = await memory.GetAsync(context, turn.Now.DateTime, cancellationToken);
        var pin = known.Pin is { } pinned && turn.Now - pinned.At < PinIsFresh ? pinned : null;
        return new DirectorySituation
        {
            Reading = turn.Reading,
            Now = turn.Now.DateTime,
            Pace = (await preferences.GetAsync(context, cancellationToken)).IsElder ? WalkingPace.Senior : WalkingPace.Ordinary,
            Pin = turn.Pin?.Point,
            Known = pin?.Point ?? catalog.Get<Neighbourhood>().FindEstate(known.Home?.Estate)?.Center,
            // A pin sent since says more of where the resident is than what was told before it.
            Context = told is not null && pin?.At.DateTime > told.At ? told with { Around = pin.Point } : told,
            Asked = asked,
        };
    }

    private static DirectoryQuestion QuestionOf(DialogInstance instance) => (DirectoryQuestion)instance.State[QuestionKey];
}
