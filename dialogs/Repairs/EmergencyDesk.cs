using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>
/// Makes a P0 order of an emergency, so that those on duty hear of it at once, and asks afterwards how the resident is.
/// Which kinds call whom is in the file: those whose 「then」 asks for a P0 order, or for a person of the community.
/// </summary>
internal sealed class EmergencyDesk(IWorkOrderStore orders, CommunityCatalog catalog, PlaceMemory places, ConversationState state) : IEmergencyDuty
{
    private readonly IStatePropertyAccessor<EmergencyMemory?> _memory = state.CreateProperty<EmergencyMemory?>("repairs.emergency");

    /// <inheritdoc/>
    public async Task RaiseAsync(ITurnContext context, Turn turn, EmergencyKind kind, CancellationToken cancellationToken)
    {
        if (!EmergencyText.CallsPeople(kind))
        {
            return;
        }

        var place = await InEstateAsync(context, turn.Reading.Addresses.Aggregate(new RepairPlace(), (known, said) => known.With(said)), cancellationToken);
        var draft = new RepairDraft { Category = EmergencyText.CategoryOf(kind.Code), Emergency = kind.Code, Place = place, Description = EmergencyText.IsConfidential(kind) ? kind.Name : turn.Reading.Text };
        var filed = await orders.FileAsync(new RepairReport(draft, turn.Resident, $"{turn.Push}#{kind.Code}", turn.Now, MayJoin: false), cancellationToken);
        var knows = place is { Estate: not null, Building: not null };
        var said = EmergencyText.IsFollowedUp(kind) ? EmergencyText.AskSafe
            : !EmergencyText.IsGuided(kind) ? null
            : knows ? EmergencyText.GuideCalled(RepairsText.Place(place, catalog.Get<Neighbourhood>()))
            : EmergencyText.AskGuide;
        if (said is not null)
        {
            await _memory.SetAsync(context, new EmergencyMemory(filed.Into.Number, kind.Code, turn.Now, knows), cancellationToken);
            await context.SendActivityAsync(said, cancellationToken: cancellationToken);
        }
    }

    /// <summary>A building in the estate the resident lives in, where they named none: eight estates have a 3号楼.</summary>
    public async Task<RepairPlace> InEstateAsync(ITurnContext context, RepairPlace place, CancellationToken cancellationToken) =>
        place is { Estate: null, Building: not null } ? place with { Estate = (await places.GetAsync(context, cancellationToken)).Home?.Estate } : place;

    /// <summary>The emergency that goes on in this conversation; null for none.</summary>
    public async Task<EmergencyMemory?> CurrentAsync(ITurnContext context, DateTimeOffset now, CancellationToken cancellationToken) =>
        await _memory.GetAsync(context, () => null, cancellationToken) is { } memory && memory.IsFresh(now) ? memory : null;

    /// <summary>Remembers what was said of it.</summary>
    public Task RememberAsync(ITurnContext context, EmergencyMemory memory, CancellationToken cancellationToken) => _memory.SetAsync(context, memory, cancellationToken);
}
