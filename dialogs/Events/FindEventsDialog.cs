using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.Options;

namespace CommunityBot.Dialogs.Events;

/// <summary>Tells what is held when and where, and goes on from what it told.</summary>
internal sealed class FindEventsDialog(CommunityCatalog catalog, ConversationState state, IOptions<EventOptions> options) : Dialog(nameof(FindEventsDialog))
{
    private readonly IStatePropertyAccessor<EventsContext> _context = state.CreateProperty<EventsContext>("events");

    /// <summary>Words that go on from what was told: another day, a detail, a number of the list.</summary>
    public async Task<bool> ClaimsAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) =>
        EventPlanner.Continues(await SituationAsync(context, turn, cancellationToken));

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var step = EventPlanner.Next(await SituationAsync(dc.Context, Turn.Of(dc.Context), cancellationToken));
        await _context.SetAsync(dc.Context, step.Context, cancellationToken);
        await dc.Context.SendActivityAsync(step.Text, cancellationToken: cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    private async Task<EventSituation> SituationAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken) => new()
    {
        Reading = turn.Reading,
        Now = turn.Now.DateTime,
        Events = catalog.Get<EventCatalog>(),
        Context = await _context.GetAsync(context, () => new EventsContext(), cancellationToken),
        Office = catalog.Get<Neighbourhood>().Office,
        PublicAddress = options.Value.PublicAddress is { IsAbsoluteUri: true } address ? address : null,
    };
}
