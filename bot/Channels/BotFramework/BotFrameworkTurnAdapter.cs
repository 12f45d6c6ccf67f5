using System.Runtime.ExceptionServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StackExchange.Redis;

namespace CommunityBot.Channels.BotFramework;

/// <summary>
/// Runs a bot's turn and collects what it says: it is sent when the turn is durable, and a turn that has to run again
/// has said nothing yet.
/// </summary>
internal sealed partial class BotFrameworkTurnAdapter : BotAdapter
{
    private readonly ILogger<BotFrameworkTurnAdapter> _logger;

    public BotFrameworkTurnAdapter(IEnumerable<Microsoft.Bot.Builder.IMiddleware> middleware, ILogger<BotFrameworkTurnAdapter> logger)
    {
        _logger = logger;
        OnTurnError = ApologiseAsync;
        foreach (var step in middleware)
        {
            Use(step);
        }
    }

    /// <summary>Runs one turn; gives everything said in it, in order.</summary>
    public async Task<IReadOnlyList<Activity>> ProcessAsync(Activity activity, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        var said = new Said(cancellationToken);
        context.TurnState.Add(said);
        var mode = activity.DeliveryMode;
        try
        {
            // The channel's context buffers replies; this one would hide them from us.
            activity.DeliveryMode = null;
            await RunPipelineAsync(context, bot, cancellationToken);
            return said.Activities;
        }
        finally
        {
            activity.DeliveryMode = mode;
        }
    }

    /// <inheritdoc />
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var said = turnContext.TurnState.Get<Said>() ?? throw new NotSupportedException("Nothing can be said outside of a turn.");
        return Task.FromResult(Array.ConvertAll(activities, activity => said.Add(turnContext, activity)));
    }

    /// <inheritdoc />
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said leaves with the turn: it cannot be changed within it.");

    /// <inheritdoc />
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was said leaves with the turn: it cannot be taken back within it.");

    private async Task ApologiseAsync(ITurnContext context, Exception exception)
    {
        if (exception is OperationCanceledException && context.TurnState.Get<Said>() is { Stopping.IsCancellationRequested: true })
        {
            // The host is stopping: the turn must not count as done.
            ExceptionDispatchInfo.Throw(exception);
        }

        LogTurnFailed(exception);
        // What the store did not confirm may be done all the same: told to say it again, a resident might lose the rest of it.
        var apology = MessageFactory.Text(exception is RedisException or RedisTimeoutException ? BotFrameworkText.TurnInDoubt : BotFrameworkText.TurnFailed);
        apology.SuggestedActions = new SuggestedActions
        {
            Actions = [new CardAction(ActionTypes.ImBack, BotFrameworkText.Handover, value: BotFrameworkText.Handover)],
        };
        await context.SendActivityAsync(apology);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed; the resident was told.")]
    private partial void LogTurnFailed(Exception exception);

    private sealed class Said(CancellationToken stopping)
    {
        public CancellationToken Stopping { get; } = stopping;

        public List<Activity> Activities { get; } = [];

        public ResourceResponse Add(ITurnContext context, Activity activity)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                // Where a bot's handler looks whether the invoke has been answered.
                context.TurnState[InvokeResponseKey] = activity;
            }

            Activities.Add(activity);
            return new ResourceResponse(activity.Id ?? $"{context.Activity.Id}|{Activities.Count}");
        }
    }
}
