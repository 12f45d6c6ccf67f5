using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>
/// 「我去」 of a volunteer while a call has room takes a place in it, 「几个人接了」 of somebody who may call asks how it
/// stands; of anybody else, or of anything else under way, they mean that.
/// </summary>
internal sealed class CallWord(VolunteerDesk desk, TopicMemory topics, IEnumerable<DialogRoute> routes) : IEarlyWord
{
    private const string MayClaim = "volunteering.mayClaim";
    private const string MayLeave = "volunteering.mayLeave";

    private static readonly CommandReader Changes = new([new CommandWords("Volunteering.changes.zh-CN.json")]);
    private static readonly CommandReader Calls = new([new CommandWords("Volunteering.calls.zh-CN.json")]);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) => turn.Command switch
    {
        MayClaim => turn.Commanded(inner.Context, inner.ActiveDialog is null && await IsCalledAsync(inner, turn, cancellationToken) ? ServiceDialog.Claim : null),
        ServiceDialog.Status when await desk.MayCallAsync(null, turn.Resident, cancellationToken) => await TellAsync(inner, cancellationToken),
        ServiceDialog.Status => turn.Commanded(inner.Context, null),
        MayLeave => turn.Commanded(inner.Context, inner.ActiveDialog is null && await TopicAsync(inner, turn, cancellationToken) is nameof(JoinDialog) or nameof(ServiceDialog) ? JoinDialog.Leave : null),
        // 「改成12个人」 right after a whistle was blown.
        null when inner.ActiveDialog is null && turn.Reading.Emergency is null && Changes.Read(turn.Reading.Normalized) is { } change
            && await TopicAsync(inner, turn, cancellationToken) is nameof(CallDialog) or nameof(CallChangeDialog) && await desk.MayCallAsync(null, turn.Resident, cancellationToken) =>
            turn.Commanded(inner.Context, change) is { Command: not ServiceDialog.Status } changed ? changed : await TellAsync(inner, cancellationToken),
        // 「后天早上8点广场扫雪，来6个人」
        null when inner.ActiveDialog is null && turn.Reading.Emergency is null && CallReader.IsCall(turn.Reading) && Calls.Read(turn.Reading.Normalized) is { } call
            && await desk.MayCallAsync(null, turn.Resident, cancellationToken) => turn.Commanded(inner.Context, call),
        _ => turn,
    };

    // At once, for 「…接了」 is a word of the crews as well.
    private static async Task<Turn?> TellAsync(DialogContext inner, CancellationToken cancellationToken)
    {
        await inner.BeginDialogAsync(nameof(ServiceDialog), null, cancellationToken);
        return null;
    }

    private Task<string?> TopicAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken) => topics.GetAsync(inner.Context, turn.Now, cancellationToken);

    private async Task<bool> IsCalledAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var topic = await TopicAsync(inner, turn, cancellationToken);
        return !routes.Any(route => route.DialogId == topic && route.Claims is not null)
            && await desk.FindAsync(turn.Resident, cancellationToken) is not null
            && (await desk.BoardAsync(cancellationToken)).Calls.Any(call => !call.IsOver(turn.Now) && call.Claims.Length < call.Needed);
    }
}
