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
    /// <summary>Asks for a shop without saying which.</summary>
    public const string Look = "directory.look";

    private const string QuestionKey = "question";

    // After that a resident who pinned a place is likely to be elsewhere.
    private static readonly TimeSpan PinIsFresh = TimeSpan.FromHours(2);

    private DirectoryPlanner Planner => new(seen.Current, catalog.Get<Neighbourhood>());

    /// <summary>What the dialog waits for, told from its persisted state.</summary>
    public static string? Expects(IDictionary<string, object> state) =>
        state.TryGetValue(QuestionKey, out var question) && question is DirectoryQuestion { Kind: DirectoryQuestionKind.Where } ? Expectations.Address : null;

    /// <summary>Whether a question about the place to be found is put instead of saying near where (「多少钱」), or the place itself is named (「安康」).</summary>
    public static bool Takes(IDictionary<string, object> state, Reading reading) =>
        Expects(state) is not null
        && ((WishReading.Ask(reading) is not (null or DirectoryAsk.Next) && WishReading.NamesNothing(reading)) || (WishReading.NamedPlace(reading) is not null && WishReading.NamesNothing(reading)));

    /// <summary>A short question, a number or a pin goes on with the place last told of.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var situation = await SituationAsync(context, turn, null, cancellationToken);
        // 「不行」 is said of whatever was spoken of last, and that may be no shop.
        return (Planner.Continues(situation) && !WishReading.Refuses(turn.Reading)) || Planner.IsNamed(situation);
    }

    /// <summary>Whether words ask about the place told of right before, and nothing else.</summary>
    public async Task<bool> AsksOfItAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        Planner.AsksOfIt(await SituationAsync(context, turn, null, cancellationToken));

    /// <summary>Whether words nobody understood may ask something of the place told of that nobody has written.</summary>
    public async Task<bool> AsksUnwrittenAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        Planner.AsksUnwritten(await SituationAsync(context, turn, null, cancellationToken));

    /// <summary>Whether words nobody is sure of may well look for a place.</summary>
    public async Task<bool> MayMeanAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        Planner.MayMean(await SituationAsync(context, turn, null, cancellationToken));

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
        AnswerAsync(dc, null, options as OneOfSeveral, cancellationToken);

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        AnswerAsync(dc, QuestionOf(dc.ActiveDialog), null, cancellationToken);

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(dc.Context);
        var asked = QuestionOf(dc.ActiveDialog);
        var situation = await SituationAsync(dc.Context, turn, asked, cancellationToken);
        var told = catalog.Get<Neighbourhood>().FindEstate((result as AnsweredEstate)?.Estate)?.Center;
        return await FollowAsync(dc, turn, asked, Planner.GoOn(asked, situation with { Known = situation.Known ?? told }), null, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(DirectoryMessages.Of(Planner.Again(QuestionOf(instance))), cancellationToken);

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, DirectoryQuestion? asked, OneOfSeveral? others, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dc.Context);
        await seen.LookAsync(cancellationToken);
        return await FollowAsync(dc, turn, asked, Planner.Next(await SituationAsync(dc.Context, turn, asked, cancellationToken)), others, cancellationToken);
    }

    private async Task<DialogTurnResult> FollowAsync(DialogContext dc, Turn turn, DirectoryQuestion? asked, DirectoryStep step, OneOfSeveral? others, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case DirectoryStep.Ask ask:
                dc.ActiveDialog.State[QuestionKey] = ask.Question;
                if (!Withholds(dc, ask.Question, others))
                {
                    await dc.Context.SendActivityAsync(DirectoryMessages.Of(ask), cancellationToken);
                }

                return EndOfTurn;
            case DirectoryStep.Tell tell:
                await RememberAsync(dc.Context, turn, tell, cancellationToken);
                await dc.Context.SendActivityAsync(DirectoryMessages.Of(tell), cancellationToken);
                var told = asked?.Kind == DirectoryQuestionKind.Where && tell.Estate is { } estate ? new AnsweredEstate(estate) : null;
                return await dc.EndDialogAsync(told, cancellationToken);
            default:
                return await dc.EndDialogAsync(null, cancellationToken);
        }
    }

    // Who is asked which estate the broken lamp is in is not asked where to look for a shop too. What waits below goes on
    // when the dialog above it ends, with what was learnt meanwhile.
    private static bool Withholds(DialogContext dc, DirectoryQuestion question, OneOfSeveral? others)
    {
        if (others is null || question.Kind != DirectoryQuestionKind.Where || others is { IsLast: true, AsksPlace: false })
        {
            return false;
        }

        if (others.AsksPlace)
        {
            (dc.Stack[0], dc.Stack[1]) = (dc.Stack[1], dc.Stack[0]);
        }

        return true;
    }

    private async Task RememberAsync(ITurnContext context, Turn turn, DirectoryStep.Tell tell, CancellationToken cancellationToken)
    {
        var before = await memory.GetAsync(context, turn.Now.DateTime, cancellationToken);
        var spokenOf = tell.Context?.After(before) ?? (tell.Missing is null ? null : before ?? new DirectoryContext { Query = new DirectoryQuery(), At = turn.Now.DateTime });
        if (spokenOf is not null)
        {
            await memory.SetAsync(context, spokenOf with { Missing = tell.Missing ?? spokenOf.Missing }, cancellationToken);
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
        // What nobody lists is no place to ask about.
        var told = await memory.GetAsync(context, turn.Now.DateTime, cancellationToken) is { } last && !(last.Told.IsEmpty && last.Query.Categories.IsEmpty) ? last : null;
        var pin = known.Pin is { } pinned && turn.Now - pinned.At < PinIsFresh ? pinned : null;
        return new DirectorySituation
        {
            Reading = turn.Reading,
            Now = turn.Now.DateTime,
            Pace = WishReading.WalksSlowly(turn.Reading) || (await preferences.GetAsync(context, cancellationToken)).IsElder ? WalkingPace.Senior : WalkingPace.Ordinary,
            Pin = turn.Pin?.Point,
            Known = pin?.Point ?? catalog.Get<Neighbourhood>().FindEstate(known.Home?.Estate)?.Center,
            // A pin sent since says more of where the resident is than what was told before it.
            Context = told is not null && pin?.At.DateTime > told.At ? told with { Around = pin.Point } : told,
            Doubted = seen.SaidGoneBy(turn.Resident),
            Asked = asked,
        };
    }

    private static DirectoryQuestion QuestionOf(DialogInstance instance) => (DirectoryQuestion)instance.State[QuestionKey];
}
