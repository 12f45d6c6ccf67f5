using System.Collections.Immutable;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Staff;
using CommunityBot.Dialogs.Understanding;

namespace CommunityBot.Dialogs.Events;

/// <summary>Who is in charge of which events: whoever holds a role whose scope names them, and the community's own office.</summary>
internal sealed class EventsInCharge(IStaff staff, CommunityCatalog catalog, Rolls rolls)
{
    /// <summary>Of a role that is bound to a resident, the events it is for.</summary>
    /// <param name="Role">The role's id.</param>
    /// <param name="Events">The events' ids.</param>
    /// <param name="IsTheirs">Whether the role is for these events, and not for the whole community.</param>
    internal sealed record Charge(string Role, ImmutableArray<string> Events, bool IsTheirs);

    /// <summary>What somebody is in charge of; null for a resident.</summary>
    public async ValueTask<Charge?> OfAsync(string resident, CancellationToken cancellationToken)
    {
        var neighbourhood = catalog.Get<Neighbourhood>();
        foreach (var member in await staff.OfAsync(resident, cancellationToken))
        {
            if (neighbourhood.FindRole(member.Role) is { } role && Events(role) is { IsEmpty: false } events)
            {
                return new Charge(role.Id, events, !role.Scope.Contains(EventVocabulary.WholeCommunity));
            }
        }

        return null;
    }

    /// <summary>Whether words that call off, move or resume are to be taken here.</summary>
    public async Task<bool> SpeaksOfTheirsAsync(Turn turn, CancellationToken cancellationToken) =>
        await OfAsync(turn.Resident, cancellationToken) is not null
        || StaffWish.Read(turn.Reading) is { Act: StaffAct.Stop }
        || await HasPlacesAsync(turn, cancellationToken);

    /// <summary>What is wanted by whoever says it: 「改到下周」 of somebody who is in charge of nothing means their own place.</summary>
    public async Task<EventDeed> MeantAsync(EventDeed deed, Turn turn, CancellationToken cancellationToken)
    {
        if (await OfAsync(turn.Resident, cancellationToken) is { } charge)
        {
            return StaffWish.Read(turn.Reading, charge) is not null ? EventDeed.Change
                : EventAsks.Says(turn.Reading, "roster") || EventAsks.Says(turn.Reading, "opinions") ? EventDeed.Roster
                : deed;
        }

        return deed != EventDeed.Change ? deed
            : StaffWish.Read(turn.Reading) is { Act: StaffAct.Move } && await HasPlacesAsync(turn, cancellationToken) ? EventDeed.Register
            : EventAsks.Says(turn.Reading, "perhaps") || StaffWish.Read(turn.Reading) is { Act: StaffAct.Resume } ? EventDeed.Find
            : turn.Reading.Intent.Name == IntentNames.EventsCancelRegistration ? EventDeed.CancelRegistration
            : EventDeed.Change;
    }

    private async Task<bool> HasPlacesAsync(Turn turn, CancellationToken cancellationToken) =>
        (await rolls.OfAsync(turn.Resident, cancellationToken)).All.Any(id => id.Planned > turn.Now.DateTime);

    private ImmutableArray<string> Events(Role role)
    {
        var all = catalog.Get<EventCatalog>().All;
        return role.Scope.Contains(EventVocabulary.WholeCommunity)
            ? [.. all.Select(community => community.Id)]
            : [.. all.Where(community => role.Scope.Contains(community.Id) || community.Organizer == role.Id).Select(community => community.Id)];
    }
}
