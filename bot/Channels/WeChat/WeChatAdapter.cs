using System.Runtime.ExceptionServices;
using CommunityBot.State;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StackExchange.Redis;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Runs a bot's turn and collects what it says, because WeChat takes one reply for each push. Typing, traces and
/// delays are dropped: a passive reply has no room for them. What was said cannot be changed or taken back.
/// </summary>
internal sealed partial class WeChatAdapter : BotAdapter
{
    private readonly ILogger<WeChatAdapter> _logger;

    public WeChatAdapter(IEnumerable<Microsoft.Bot.Builder.IMiddleware> middleware, ILogger<WeChatAdapter> logger)
    {
        _logger = logger;
        OnTurnError = ApologiseAsync;
        foreach (var step in middleware)
        {
            Use(step);
        }
    }

    /// <summary>Runs one turn; gives the messages said in it.</summary>
    public async Task<IReadOnlyList<Activity>> ProcessAsync(Activity activity, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        var said = new Said(cancellationToken);
        context.TurnState.Add(said);
        await RunPipelineAsync(context, bot, cancellationToken);
        return said.Messages;
    }

    /// <inheritdoc />
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var said = turnContext.TurnState.Get<Said>()
            ?? throw new NotSupportedException("WeChat cannot be written to outside the answer to a push.");
        return Task.FromResult(Array.ConvertAll(activities, said.Add));
    }

    /// <inheritdoc />
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A WeChat message cannot be changed after it was sent.");

    /// <inheritdoc />
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A WeChat message cannot be deleted after it was sent.");

    private async Task ApologiseAsync(ITurnContext context, Exception exception)
    {
        if (exception is OperationCanceledException && context.TurnState.Get<Said>() is { Stopping.IsCancellationRequested: true })
        {
            // The host is stopping: the push will be delivered again, so the turn must not count as done.
            ExceptionDispatchInfo.Throw(exception);
        }

        if (exception is RedisException or RedisTimeoutException)
        {
            // What it wrote may be there or not: said to have failed, it might be done twice. The next delivery runs it again.
            throw new TurnInDoubtException(exception);
        }

        LogTurnFailed(WeChatRedaction.Of(exception));
        var apology = MessageFactory.Text(WeChatText.TurnFailed);
        apology.SuggestedActions = new SuggestedActions
        {
            Actions = [new CardAction(ActionTypes.ImBack, WeChatText.Handover, value: WeChatText.Handover)],
        };
        await context.SendActivityAsync(apology);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed; the resident was told. {Failure}")]
    private partial void LogTurnFailed(string failure);

    private sealed class Said(CancellationToken stopping)
    {
        private int _count;

        public CancellationToken Stopping { get; } = stopping;

        public List<Activity> Messages { get; } = [];

        public ResourceResponse Add(Activity activity)
        {
            if (activity.Type == ActivityTypes.Message || WeChatReplies.IsTransfer(activity))
            {
                Messages.Add(activity);
            }

            return new ResourceResponse(activity.Id ?? $"{activity.ReplyToId}|{++_count}");
        }
    }
}
