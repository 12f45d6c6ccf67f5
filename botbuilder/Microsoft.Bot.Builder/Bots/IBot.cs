namespace Microsoft.Bot.Builder;

/// <summary>A bot: anything that can take a turn.</summary>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
