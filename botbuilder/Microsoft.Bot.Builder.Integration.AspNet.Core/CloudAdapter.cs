using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Streaming.Application;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// The Bot Framework's HTTP endpoint. Whatever comes in is answered in the protocol's words: what is wrong with a
/// request is the caller's to read, never an exception of the host.
/// </summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>A bot without an id: for a developer's machine.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var (activity, refusal) = httpRequest.Method == HttpMethods.Post
            ? await ActivityRequest.ReadAsync(httpRequest, cancellationToken).ConfigureAwait(false)
            : (null, await RefuseAsync(httpRequest, cancellationToken).ConfigureAwait(false));
        refusal ??= await RunAsync(httpRequest, httpResponse, activity, bot, cancellationToken).ConfigureAwait(false);
        if (refusal is not null)
        {
            LogRefused(Logger, refusal.Status, refusal.Message);
            await refusal.WriteAsync(httpResponse, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <exception cref="NotSupportedException">Always: streaming is left out of this library.</exception>
    public Task ConnectNamedPipeAsync(string pipeName, IBot bot, string appId, string audience, string callerId) =>
        throw new NotSupportedException("Streaming is not part of this library; use the official packages for it.");

    /// <exception cref="NotSupportedException">Always: streaming is left out of this library.</exception>
    protected override ConnectorFactory GetStreamingConnectorFactory(Activity activity) =>
        throw new NotSupportedException("Streaming is not part of this library; use the official packages for it.");

    /// <exception cref="NotSupportedException">Always: streaming is left out of this library.</exception>
    protected virtual StreamingConnection CreateWebSocketConnection(WebSocket socket, ILogger logger) =>
        throw new NotSupportedException("Streaming is not part of this library; use the official packages for it.");

    private async Task<RequestRefusal> RunAsync(HttpRequest request, HttpResponse response, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        AuthenticateRequestResult caller;
        try
        {
            var header = request.Headers["Authorization"].ToString();
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, string.IsNullOrEmpty(header) ? null : header, cancellationToken).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException exception)
        {
            return RequestRefusal.Of(exception);
        }

        var answer = await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
        await HttpHelper.WriteResponseAsync(response, answer).ConfigureAwait(false);
        return null;
    }

    // Callers who may not speak to the bot at all are not told how they might.
    private async Task<RequestRefusal> RefuseAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethods.Get || request.HttpContext is not { WebSockets.IsWebSocketRequest: true })
        {
            return RequestRefusal.NotPosted;
        }

        try
        {
            await BotFrameworkAuthentication.AuthenticateStreamingRequestAsync(request.Headers["Authorization"], request.Headers["channelid"], cancellationToken).ConfigureAwait(false);
            return RequestRefusal.NoStreaming;
        }
        catch (UnauthorizedAccessException exception)
        {
            return RequestRefusal.Of(exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request to the bot's endpoint was refused with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
