namespace Microsoft.Bot.Builder;

/// <summary>One concern around every turn. It passes the turn on, or ends it by not doing so.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
