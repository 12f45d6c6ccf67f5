using System.Globalization;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Routing;

/// <summary>What is said when nothing was understood, and where that is kept for the community to learn from.</summary>
internal sealed class NotUnderstood(RedisNotUnderstood log, IEnumerable<DialogRoute> routes, ConversationState state, CommunityCatalog catalog)
{
    // Whoever is not understood twice within this time hears where a person is, not the same list again.
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(3);

    private const char Bar = '|';

    private readonly MenuEntry[] _menu = [.. routes.Select(route => route.Menu).OfType<MenuEntry>()];

    private readonly IStatePropertyAccessor<string?> _missed = state.CreateProperty<string?>("routing.missed");

    /// <summary>Keeps an utterance that is answered on a guess.</summary>
    public Task KeepAsync(Turn turn) => log.AddAsync(turn);

    public async Task AnswerAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var known = turn.Reading.Intent.Name switch
        {
            IntentNames.Cancel => RoutingText.NothingOpen,
            // 「正规不」 asks.
            IntentNames.Affirm or IntentNames.Deny when turn.Reading.YesNo is not null || !ChineseQuestion.Asks(turn.Reading.Normalized) => RoutingText.Fine,
            _ when !turn.IsWordless && (turn.Reading.Normalized.Length == 0 || RoutingText.IsSoundOnly(turn.Reading.Normalized)) => RoutingText.FaceSeen,
            _ => null,
        };
        if (known is null && !turn.IsWordless)
        {
            await log.AddAsync(turn);
        }

        var answer = known ?? turn switch
        {
            { Pin: not null } => RoutingText.PinReceived,
            { IsWordless: true, IsVoice: true } => RoutingText.VoiceUnheard,
            { IsWordless: true } => RoutingText.SayItInWords,
            _ => await MissedAsync(context, turn.Now, cancellationToken) switch
            {
                0 => RoutingText.NotUnderstood(_menu),
                1 => RoutingText.StillNotUnderstood(catalog.Get<Neighbourhood>().Office),
                _ => RoutingText.NeverUnderstood(catalog.Get<Neighbourhood>().Office),
            },
        };
        await context.SendActivityAsync(answer, cancellationToken: cancellationToken);
    }

    // How often somebody was not understood right before: 「2026-11-27T…+08:00|2」.
    private async Task<int> MissedAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = (await _missed.GetAsync(context, cancellationToken: cancellationToken))?.Split(Bar);
        var isSoon = last is not null && now - DateTimeOffset.Parse(last[0], CultureInfo.InvariantCulture) is var since && since >= TimeSpan.Zero && since < Soon;
        var times = !isSoon ? 0 : last is [_, var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1;
        await _missed.SetAsync(context, string.Create(CultureInfo.InvariantCulture, $"{now:O}{Bar}{times + 1}"), cancellationToken);
        return times;
    }
}
