using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>What is said when nothing was understood, and where that is kept for the community to learn from.</summary>
internal sealed class NotUnderstood(RedisNotUnderstood log, IEnumerable<DialogRoute> routes)
{
    private readonly MenuEntry[] _menu = [.. routes.Select(route => route.Menu).OfType<MenuEntry>()];

    /// <summary>Keeps an utterance that is answered on a guess.</summary>
    public Task KeepAsync(Turn turn) => log.AddAsync(turn);

    public async Task AnswerAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var known = turn.Reading.Intent.Name switch
        {
            IntentNames.Cancel => RoutingText.NothingOpen,
            IntentNames.Affirm or IntentNames.Deny => RoutingText.Fine,
            _ => null,
        };
        if (known is null && !turn.IsWordless)
        {
            await log.AddAsync(turn);
        }

        var answer = known ?? turn switch
        {
            { Pin: not null } => RoutingText.PinReceived,
            { IsWordless: true } => RoutingText.SayItInWords,
            _ => RoutingText.NotUnderstood(_menu),
        };
        await context.SendActivityAsync(answer, cancellationToken: cancellationToken);
    }
}
