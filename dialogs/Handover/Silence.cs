using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CommunityBot.Dialogs.Handover;

/// <summary>
/// The resident's side: once handed over, the bot says nothing more, and what they say goes to a person — an emergency,
/// which the guard has answered by then, as well.
/// </summary>
internal sealed class Silence(ConversationState state, HandoverDispatch dispatch, ChannelHandover channel, RecentTalkMemory talk) : IEarlyWord
{
    private static readonly string[] OnlyPeopleKnow = [IntentNames.Consult, IntentNames.Billing, IntentNames.Notice, IntentNames.Feedback];

    private const string Leave = "handover.leave";

    // Without it every turn of every resident would have to look at the desk.
    private readonly IStatePropertyAccessor<bool> _isOpen = state.CreateProperty<bool>("handover.open");

    /// <summary>From now on a person answers.</summary>
    public Task BeginAsync(ITurnContext context, CancellationToken cancellationToken) => _isOpen.SetAsync(context, true, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<Turn?> HearAsync(DialogContext inner, Turn turn, CancellationToken cancellationToken)
    {
        var context = inner.Context;
        await talk.HearAsync(context, turn, cancellationToken);
        turn = IsMessageLeft(inner, turn) ? turn.As(context, IntentNames.None) : turn;
        if (!await _isOpen.GetAsync(context, () => false, cancellationToken))
        {
            // 「不等了」 where nobody was on the line stops whatever else is asked.
            return turn.Command == Leave ? turn.As(context, IntentNames.Cancel).Commanded(context, null) : turn;
        }

        if (turn.Command == Leave)
        {
            await dispatch.LeaveQueueAsync(turn.Resident, turn.Push, turn.Now, cancellationToken);
            await _isOpen.DeleteAsync(context, cancellationToken);
            await context.SendActivityAsync(HandoverText.Left, cancellationToken: cancellationToken);
            return null;
        }

        var line = new HandoverLine(turn.Push, turn.Reading.Text, turn.Photos.FirstOrDefault());
        var outcome = await dispatch.PassOnAsync(turn.Resident, line, turn.Now, cancellationToken);
        await (outcome == PassOutcome.Passed ? channel.PassOnAsync(context, turn, cancellationToken) : Task.CompletedTask);
        await (outcome == PassOutcome.Gone ? _isOpen.DeleteAsync(context, cancellationToken) : Task.CompletedTask);
        return outcome == PassOutcome.Passed ? null : turn;
    }

    // Asked what to tell the people of tomorrow, a resident names just what only people know.
    private static bool IsMessageLeft(DialogContext inner, Turn turn) =>
        inner.ActiveDialog?.Id == nameof(HandoverDialog) && turn.Command is null && OnlyPeopleKnow.Contains(turn.Reading.Intent.Name);
}
