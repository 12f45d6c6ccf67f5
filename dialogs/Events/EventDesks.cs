using System.Collections.Frozen;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>Finds the desk for a deed, and says what it answers.</summary>
internal sealed class EventDesks(LiveEvents live, CommunityCatalog catalog, EventsMemory memory, IEnumerable<IEventDesk> desks, IOptions<EventOptions> options)
{
    private readonly FrozenDictionary<EventDeed, IEventDesk> _desks = desks.ToFrozenDictionary(desk => desk.Deed);

    /// <summary>Everything an answer depends on.</summary>
    public async Task<EventTurn> SituationAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) => new(turn, new EventSituation
    {
        Reading = turn.Reading,
        Now = turn.Now.DateTime,
        Events = await live.NowAsync(cancellationToken),
        Context = await memory.GetAsync(context, cancellationToken),
        Office = catalog.Get<Neighbourhood>().Office,
        PublicAddress = options.Value.PublicAddress is { IsAbsoluteUri: true } address ? address : null,
    });

    /// <summary>Does a deed and says so; false for one that no desk does in one turn.</summary>
    public async Task<bool> AnswerAsync(ITurnContext context, EventTurn turn, EventDeed deed, CancellationToken cancellationToken)
    {
        if (_desks.GetValueOrDefault(deed) is not { } desk)
        {
            return false;
        }

        var answer = await desk.AnswerAsync(turn, cancellationToken);
        await memory.SetAsync(context, answer.Context ?? turn.Context with { Waits = null, At = turn.Local }, cancellationToken);
        await context.SendActivityAsync(Message(answer), cancellationToken);
        return true;
    }

    private static Activity Message(EventAnswer answer)
    {
        var message = MessageFactory.Text(answer.Text);
        if (!answer.Buttons.IsEmpty)
        {
            message.SuggestedActions = new SuggestedActions { Actions = [.. answer.Buttons.Select(button => new CardAction(ActionTypes.ImBack, button.Label, value: button.Says))] };
        }

        return message;
    }
}
