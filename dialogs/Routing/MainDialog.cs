using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Routing;

/// <summary>
/// The root of every conversation: emergencies first, then commands that work everywhere, then the waiting dialog or
/// the one whose wish was understood, and a plain word when nothing was.
/// </summary>
internal sealed class MainDialog : ComponentDialog
{
    /// <summary>A wish this sure may interrupt a dialog that waits for an answer.</summary>
    private const double Sure = 0.6;

    // So sure of a wish that what was spoken of last does not matter, unless next to nothing was said: 「多少钱」.
    private const double Certain = 0.9;
    private const int Shortest = 4;

    // 「我住…」 「…的」
    private const int LongestBesideDoor = 3;

    private readonly TurnReader _turns;
    private readonly EmergencyGuard _emergencies;
    private readonly IEarlyWord[] _earlyWords;
    private readonly GlobalCommands _commands;
    private readonly TopicMemory _topics;
    private readonly NotUnderstood _notUnderstood;
    private readonly SecondOpinion _opinion;
    private readonly DialogRoute[] _routes;

    public MainDialog(TurnReader turns, EmergencyGuard emergencies, IEnumerable<IEarlyWord> earlyWords, GlobalCommands commands, TopicMemory topics, NotUnderstood notUnderstood, SecondOpinion opinion, IEnumerable<DialogRoute> routes, IEnumerable<Dialog> dialogs)
        : base(nameof(MainDialog))
    {
        _turns = turns;
        _emergencies = emergencies;
        _earlyWords = [.. earlyWords];
        _commands = commands;
        _topics = topics;
        _notUnderstood = notUnderstood;
        _opinion = opinion;
        _routes = [.. routes];
        foreach (var dialog in dialogs)
        {
            AddDialog(dialog);
        }
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        AnswerAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        AnswerAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> AnswerAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        var read = await _emergencies.HearAsync(inner.Context, await _turns.ReadAsync(inner.Context, Expected(inner), cancellationToken), cancellationToken);
        var emergency = await _emergencies.AnswerAsync(inner.Context, read, cancellationToken);
        if (await HearAsync(inner, read, cancellationToken) is not { } turn || emergency)
        {
            return Rest(inner);
        }

        var meant = Commanded(turn) ?? await GoesOnAsync(inner, turn, cancellationToken);
        // 「关了，不喷了」 sounds like a wish to stop, and answers what was asked.
        if (meant is null && !(inner.ActiveDialog is { } asked && Takes(asked, turn.Reading)) && await _commands.AnswerAsync(inner, turn, cancellationToken))
        {
            return Rest(inner);
        }

        var wishes = meant is { } named ? [named]
            : inner.ActiveDialog is { } owner && IsFor(owner, turn.Reading) ? []
            : Wishes(turn);
        if (inner.ActiveDialog is { } asking && wishes.Count == 0 && !IsFor(asking, turn.Reading) && await AsideAsync(inner.Context, asking.Id, turn, cancellationToken) is { } aside)
        {
            wishes.Add(aside);
        }

        if (inner.ActiveDialog is { } waiting && (wishes.Count == 0 || wishes.RemoveAll(wish => wish.DialogId == waiting.Id) > 0))
        {
            await _topics.SetAsync(inner.Context, waiting.Id, turn.Now, cancellationToken);
            await inner.ContinueDialogAsync(cancellationToken);
        }
        else if (wishes.Count == 0 && await UnnamedAsync(inner.Context, turn, cancellationToken) is { } route)
        {
            wishes.Add(route);
        }
        else if (wishes.Count == 0)
        {
            await _notUnderstood.AnswerAsync(inner.Context, turn, cancellationToken);
        }

        await BeginAsync(inner, turn, wishes, cancellationToken);
        return Rest(inner);
    }

    private async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        Turn? heard = turn;
        foreach (var early in _earlyWords)
        {
            heard = heard is null ? null : await early.HearAsync(inner, heard, cancellationToken);
        }

        return heard;
    }

    private DialogRoute? Commanded(Turn turn) =>
        turn.Command is { } command ? Array.Find(_routes, route => route.Commands.Contains(command)) : null;

    // A dialog begun on top of a waiting one gives the word back when it ends: the waiting one then says what it still needs.
    private async Task BeginAsync(DialogContext inner, Turn turn, List<DialogRoute> wishes, CancellationToken cancellationToken)
    {
        foreach (var (number, wish) in wishes.Index())
        {
            await _topics.SetAsync(inner.Context, wish.DialogId, turn.Now, cancellationToken);
            var others = wishes.Count == 1 ? null : new OneOfSeveral(number == wishes.Count - 1, Expected(inner) == Expectations.Address);
            if (others is { IsLast: false, AsksPlace: false })
            {
                inner.Context.TurnState.Set(new HeldQuestion(wish.DialogId));
            }

            await inner.BeginDialogAsync(wish.DialogId, others, cancellationToken);
        }

        await (HeldQuestion.Take(inner.Context, inner.ActiveDialog?.Id) is { } held ? inner.Context.SendActivityAsync(held, cancellationToken) : Task.CompletedTask);
    }

    // Sure wishes in the order of the sentence, each dialog once.
    private List<DialogRoute> Wishes(Turn turn)
    {
        var wishes = new List<DialogRoute>();
        foreach (var intent in turn.Reading.Intents)
        {
            if (intent.Score >= Sure && RouteOf(intent) is { } route && !wishes.Exists(other => other.DialogId == route.DialogId))
            {
                wishes.Add(route);
            }
        }

        _ = wishes.Count > 1 && wishes.RemoveAll(route => route.Yields?.Invoke(turn.Reading) == true) > 0;
        return wishes;
    }

    // 「电话」 after an answer that came between goes on with that answer; whatever may answer the question asked does not.
    private async Task<DialogRoute?> AsideAsync(ITurnContext context, string asking, Turn turn, CancellationToken cancellationToken) =>
        turn.Reading is { YesNo: null, Addresses.Count: 0, Numbers.Count: 0, Fault: null } && !turn.IsWordless
        && await _topics.GetAsync(context, turn.Now, cancellationToken) is { } topic && topic != asking
        && Array.Find(_routes, route => route.DialogId == topic) is { Claims: { } claims } route && await claims(context, turn, cancellationToken)
            ? route
            : null;

    // 「一顿多少钱」 after a canteen was told of is no question of fees, 「他周日在不」 no greeting.
    private async Task<DialogRoute?> GoesOnAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) =>
        inner.ActiveDialog is null && turn.Reading is { Intents: [var wish], Emergency: null }
        // 「对了电梯里有个灯不亮」 tells of something broken, whatever was spoken of.
        && !(turn.Reading is { Fault: { } fault } && turn.Reading.Says(TermKinds.Symptom) && turn.Reading.Says(TermKinds.FaultObject, fault)) && (wish.Score < Certain || turn.Reading.Normalized.Length <= Shortest) && !turn.IsWordless
        && await _topics.GetAsync(inner.Context, turn.Now, cancellationToken) is { } topic
        && Array.Find(_routes, route => route.DialogId == topic) is { Claims: { } claims } route && await claims(inner.Context, turn, cancellationToken)
            ? route
            : null;

    private async Task<DialogRoute?> UnnamedAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        if (await ClaimAsync(context, turn, cancellationToken) is { } claimed)
        {
            return claimed;
        }

        // 「禹景花园2号楼1单元601」 and nothing else: somebody waits there for something.
        var guessed = RouteOf(IsDoorAlone(turn.Reading) ? turn.As(context, IntentNames.RepairsReport).Reading.Intent : turn.Reading.Intent)
            ?? (!turn.IsWordless && await _opinion.AskAsync(turn.Reading, cancellationToken) is { } intent ? RouteOf(turn.As(context, intent).Reading.Intent) : null);
        guessed ??= await KeeperAsync(context, turn, cancellationToken);
        await (guessed is null ? Task.CompletedTask : _notUnderstood.KeepAsync(turn));
        return guessed;
    }

    private async Task<DialogRoute?> KeeperAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var route in _routes)
        {
            if (route.Keeps is { } keeps && await keeps(context, turn, cancellationToken))
            {
                return route;
            }
        }

        return null;
    }

    private static bool IsDoorAlone(Reading reading) =>
        reading.Addresses.Any(said => said.Buildings.Count > 0) && reading is { Fault: null, YesNo: null }
        && reading.Normalized.Count(char.IsLetterOrDigit) - reading.Addresses.Sum(said => said.Text.Count(char.IsLetterOrDigit)) <= LongestBesideDoor;

    private DialogRoute? RouteOf(IntentReading intent) => Array.Find(_routes, route => route.Intents.Contains(intent.Name));

    private async Task<DialogRoute?> ClaimAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var topic = await _topics.GetAsync(context, turn.Now, cancellationToken);
        foreach (var route in _routes.OrderByDescending(route => route.DialogId == topic))
        {
            if (route.Claims is { } claims && await claims(context, turn, cancellationToken))
            {
                return route;
            }
        }

        return null;
    }

    // What was only guessed by its sound is no reason to leave a question.
    private bool IsFor(DialogInstance waiting, Reading reading) =>
        reading.Heard is not null || Takes(waiting, reading);

    private bool Takes(DialogInstance waiting, Reading reading) =>
        Array.Find(_routes, route => route.DialogId == waiting.Id)?.Takes?.Invoke(waiting.State, reading) == true;

    private string? Expected(DialogContext inner) => inner.ActiveDialog is { } waiting
        ? Array.Find(_routes, route => route.DialogId == waiting.Id)?.Expects?.Invoke(waiting.State)
        : null;

    private static DialogTurnResult Rest(DialogContext inner) =>
        inner.ActiveDialog is null ? new DialogTurnResult(DialogTurnStatus.Complete) : EndOfTurn;
}
