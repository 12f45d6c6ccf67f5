using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Connects a channel to the bot: sends what the bot sends, and runs each incoming activity through the middleware to the bot.</summary>
public abstract class BotAdapter
{
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    public const string BotIdentityKey = "BotIdentity";

    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    // Only cultures there are get in, so it cannot grow without end; to look one up by its name asks ICU each time.
    private static readonly ConcurrentDictionary<string, CultureInfo> Cultures = new(StringComparer.OrdinalIgnoreCase);

    // Public on the official type too, which the list of members shows.
    public BotAdapter()
    {
    }

    /// <summary>What to do when a turn throws. Without it the exception reaches the adapter's caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = [];

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken);

    public abstract Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken);

    public abstract Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken);

    /// <summary>Starts a turn that no user began, in the conversation <paramref name="reference"/> points at.</summary>
    public virtual Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(botId, reference.GetContinuationActivity(), callback, cancellationToken);

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public virtual async Task ContinueConversationAsync(string botId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, continuationActivity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public virtual Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public virtual Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public virtual Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Runs one turn through middleware and bot, in the language of the activity.</summary>
    protected async Task RunPipelineAsync(ITurnContext turnContext, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity is null)
        {
            await (callback?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return;
        }

        UseLocaleOf(turnContext);
        try
        {
            await MiddlewareSet.ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (OnTurnError is not null)
        {
            await OnTurnError(turnContext, error).ConfigureAwait(false);
        }
    }

    private static void UseLocaleOf(ITurnContext turnContext)
    {
        if (string.IsNullOrWhiteSpace(turnContext.Activity.Locale))
        {
            return;
        }

        try
        {
            CultureInfo.CurrentCulture = Cultures.GetOrAdd(turnContext.Activity.Locale, static name => CultureInfo.GetCultureInfo(name, predefinedOnly: true));
            if (turnContext is TurnContext context)
            {
                context.Locale = turnContext.Activity.Locale;
            }
        }
        catch (CultureNotFoundException)
        {
            // Users' devices claim all kinds of languages: an unknown one leaves the host's culture in place.
        }
    }
}
