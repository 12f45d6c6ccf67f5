using Microsoft.Bot.Builder;

namespace CommunityBot.Dialogs.Community;

/// <summary>Remembers how a resident wants to be served, for every slice.</summary>
public sealed class PreferenceMemory(UserState state)
{
    private readonly IStatePropertyAccessor<ResidentPreferences> _preferences = state.CreateProperty<ResidentPreferences>("preferences");

    /// <summary>What is known; the ordinary ways for a new resident.</summary>
    public Task<ResidentPreferences> GetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _preferences.GetAsync(context, () => new ResidentPreferences(), cancellationToken);

    /// <summary>Remembers a change.</summary>
    public Task SetAsync(ITurnContext context, ResidentPreferences preferences, CancellationToken cancellationToken) =>
        _preferences.SetAsync(context, preferences, cancellationToken);

    /// <summary>Back to the ordinary ways, as if nobody had ever asked for others.</summary>
    public Task ForgetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        _preferences.DeleteAsync(context, cancellationToken);

    /// <summary>Writes what a turn has changed after its own changes were saved.</summary>
    public Task SaveAsync(ITurnContext context, CancellationToken cancellationToken) =>
        state.SaveChangesAsync(context, cancellationToken: cancellationToken);
}
