using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Runs turns of the Bot Framework's channels: knows who calls, and answers through the channel's connector.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; private set; }

    protected ILogger Logger { get; private set; }

    /// <summary>How an adapter of streams connects; this library has none.</summary>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) => throw new NotImplementedException();

    /// <exception cref="UnauthorizedAccessException">The caller has not proved who it is.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(caller, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs the turn of a caller that is known; the answer is null when the channel gets none but 200.</summary>
    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = authenticateRequestResult.ConnectorFactory ?? GetStreamingConnectorFactory(activity);
        var identity = authenticateRequestResult.ClaimsIdentity;
        using var context = await TurnAsync(activity, identity, authenticateRequestResult.Audience, factory, callback, cancellationToken).ConfigureAwait(false);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return Answer(context);
    }

    /// <summary>The identity under which a bot acts on its own.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The signature is given.")]
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity([new(AuthenticationConstants.AudienceClaim, botAppId), new(AuthenticationConstants.AppIdClaim, botAppId)]);
    }

    internal static InvokeResponse Answer(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse { Status = 200, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        }

        return context.Activity.Type == ActivityTypes.Invoke
            ? context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse ?? new InvokeResponse { Status = 501 }
            : null;
    }

    private async Task<TurnContext> TurnAsync(Activity activity, ClaimsIdentity identity, string audience, ConnectorFactory factory, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var connector = await factory.CreateAsync(activity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        var userTokens = await BotFrameworkAuthentication.CreateUserTokenClientAsync(identity, cancellationToken).ConfigureAwait(false);
        return TurnOf(activity, identity, audience, connector, userTokens, factory, callback);
    }

    private TurnContext TurnOf(Activity activity, ClaimsIdentity identity, string audience, IConnectorClient connector, UserTokenClient userTokens, ConnectorFactory factory, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        Keep<IIdentity>(BotIdentityKey, identity);
        Keep(OAuthScopeKey, audience);
        Keep(typeof(IConnectorClient).FullName, connector);
        Keep(typeof(UserTokenClient).FullName, userTokens);
        Keep(typeof(ConnectorFactory).FullName, factory);
        Keep(typeof(BotCallbackHandler).FullName, callback);
        return context;

        void Keep<T>(string key, T value)
        {
            if (value is not null)
            {
                context.TurnState.Add(key, value);
            }
        }
    }
}
