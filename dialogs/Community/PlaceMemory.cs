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

    /// <summary>Remembers a home.</summary>
    public async Task RememberAsync(ITurnContext context, HomePlace home, CancellationToken cancellationToken) =>
        await _places.SetAsync(context, (await GetAsync(context, cancellationToken)) with { Home = home }, cancellationToken);
}
