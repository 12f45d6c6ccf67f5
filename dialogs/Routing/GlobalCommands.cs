using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Routing;

/// <summary>What a resident may say at any point: 取消, 帮助, 人工, 谢谢. The waiting dialog stays unless it is cancelled.</summary>
internal sealed class GlobalCommands(CommunityCatalog catalog, IEnumerable<DialogRoute> routes, IEnumerable<IOfficeDoor> doors, ConversationState state)
{
    // Less sure, it may as well be the answer a dialog waits for.
    private const double Sure = 0.6;

    private const double Certain = 0.9;

    // Whoever was greeted within this time knows the menu, and whoever was sent to the office knows its door.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(3);

    private readonly IStatePropertyAccessor<string?> _greeted = state.CreateProperty<string?>("routing.greeted");

    private readonly IStatePropertyAccessor<string?> _referred = state.CreateProperty<string?>("routing.referred");

    private readonly MenuEntry[] _menu = [.. routes.Select(route => route.Menu).OfType<MenuEntry>()];

    /// <summary>Whether the turn was such a command and has been answered.</summary>
    public async Task<bool> AnswerAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var answer = turn.Reading.Intent.Name switch
        {
            IntentNames.Cancel when inner.ActiveDialog is not null => RoutingText.Cancelled,
            IntentNames.Help => RoutingText.Menu(_menu),
            IntentNames.Greeting => await IsSoonAgainAsync(_greeted, inner.Context, turn.Now, cancellationToken) ? RoutingText.Here : RoutingText.Welcome(_menu),
            IntentNames.Thanks => RoutingText.Thanks,
            // 「车走了」 「撤了我的」 take leave of nobody.
            IntentNames.Bye when turn.Reading.Intent.Score >= Certain || turn.Reading.Says(TermKinds.Frame, IntentNames.Bye) => RoutingText.Bye,
            var name when IsForOffice(name) && !TellsOfFault(turn.Reading) && !IsTold(turn.Reading) && (inner.ActiveDialog is null || turn.Reading.Intent.Score >= Sure) =>
                await IsSoonAgainAsync(_referred, inner.Context, turn.Now, cancellationToken) ? RoutingText.AskOfficeToo(Office)
                : RoutingText.AskOffice(Office) + (inner.ActiveDialog is null ? string.Concat(doors.Select(door => door.Tell(turn.Now))) : ""),
            _ => null,
        };
        if (answer is null)
        {
            return false;
        }

        if (turn.Reading.Intent.Name == IntentNames.Cancel)
        {
            await inner.CancelAllDialogsAsync(cancellationToken);
        }

        await inner.Context.SendActivityAsync(answer, cancellationToken: cancellationToken);
        if (inner.ActiveDialog is not null && IsForOffice(turn.Reading.Intent.Name))
        {
            // Whoever asked something in between would not know that the question before still waits.
            await inner.RepromptDialogAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>The greeting for someone who has just followed the account.</summary>
    public string Welcome() => RoutingText.Welcome(_menu);

    private static async Task<bool> IsSoonAgainAsync(IStatePropertyAccessor<string?> said, ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = await said.GetAsync(context, cancellationToken: cancellationToken);
        await said.SetAsync(context, now.ToString("O", CultureInfo.InvariantCulture), cancellationToken);
        return last is not null && now - DateTimeOffset.Parse(last, CultureInfo.InvariantCulture) is var since && since >= TimeSpan.Zero && since < Soon;
    }

    // 「楼道灯不亮了，身份证…」: whatever else is in the message, a place where something is broken is a report.
    private static bool TellsOfFault(Reading reading) => reading.Fault is not null && reading.Says(TermKinds.Symptom) && reading.Addresses.Count > 0;

    // 「停电了」 may be asked of the notices, and whoever sits in the dark tells it.
    private static bool IsTold(Reading reading) =>
        reading.Intent.Score < Sure && reading.Fault is { } fault && reading.Says(TermKinds.Fault, fault) && !ChineseQuestion.Asks(reading);

    private static bool IsForOffice(string intent) => intent is IntentNames.Consult or IntentNames.Billing or IntentNames.Notice;

    private Role? Office => catalog.Get<Neighbourhood>().Office;
}
