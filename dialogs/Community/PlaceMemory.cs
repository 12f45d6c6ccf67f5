using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Community;

/// <summary>Remembers a resident's places from one message to the next, for every slice.</summary>
public sealed class PlaceMemory(UserState state)
{
    private readonly IStatePropertyAccessor<KnownPlaces> _places = state.CreateProperty<KnownPlaces>("places");

    /// <summary>What is known; nothing for a new resident.</summary>
    public Task<KnownPlaces> GetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _places.GetAsync(context, () => new KnownPlaces(), cancellationToken);

    /// <summary>Remembers a pin.</summary>
    public async Task RememberAsync(ITurnContext context, PinnedPlace pin, CancellationToken cancellationToken) =>
        await _places.SetAsync(context, (await GetAsync(context, cancellationToken)) with { Pin = pin }, cancellationToken);

    /// <summary>Remembers a home, unless the resident does not want that.</summary>
    public async Task RememberAsync(ITurnContext context, HomePlace home, CancellationToken cancellationToken)
    {
        var places = await GetAsync(context, cancellationToken);
        await _places.SetAsync(context, places with { Home = places.HomeIsUnwanted ? null : home }, cancellationToken);
    }

    /// <summary>Forgets where the resident lives and does not remember it again, or may from now on.</summary>
    public async Task KeepHomeAsync(ITurnContext context, bool keep, CancellationToken cancellationToken)
    {
        var places = await GetAsync(context, cancellationToken);
        await _places.SetAsync(context, places with { Home = keep ? places.Home : null, HomeIsUnwanted = !keep }, cancellationToken);
    }

    /// <summary>Forgets all places.</summary>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _places.DeleteAsync(context, cancellationToken);
}
