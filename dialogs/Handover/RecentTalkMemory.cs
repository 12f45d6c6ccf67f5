using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Listens to both sides of a conversation, so that nobody has to say it all again to a person.</summary>
internal sealed class RecentTalkMemory(ConversationState state) : IMiddleware
{
    private readonly IStatePropertyAccessor<RecentTalk> _talk = state.CreateProperty<RecentTalk>("handover.recent");

    /// <summary>What was said last.</summary>
    public Task<RecentTalk> GetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _talk.GetAsync(context, () => new RecentTalk(), cancellationToken);

    /// <summary>Forgets it.</summary>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) => _talk.DeleteAsync(context, cancellationToken);

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        turnContext.OnSendActivities(async (context, activities, send) =>
        {
            await AddAsync(context, HandoverText.BotSaid(string.Join(' ', activities.Where(activity => activity.Type == ActivityTypes.Message).Select(activity => activity.Text))), cancellationToken);
            return await send();
        });
        await next(cancellationToken);
    }

    /// <summary>Adds what the resident says, once the turn has read it.</summary>
    public Task HearAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        turn.IsWordless ? Task.CompletedTask : AddAsync(context, HandoverText.ResidentSaid(turn.Reading.Text), cancellationToken);

    private async Task AddAsync(ITurnContext context, string? words, CancellationToken cancellationToken)
    {
        if (words is not null)
        {
            await _talk.SetAsync(context, (await GetAsync(context, cancellationToken)).With(words), cancellationToken);
        }
    }
}
