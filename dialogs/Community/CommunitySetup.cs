using CommunityBot.Dialogs.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Community;

/// <summary>What the slices share of the place itself.</summary>
internal static class CommunitySetup
{
    /// <summary>Registers the catalog, the neighbourhood's model and the estates' names.</summary>
    public static IServiceCollection AddCommunity(this IServiceCollection services)
    {
        services.AddSingleton<CommunityCatalog>();
        services.AddSingleton<RedisCommunityFiles>();
        services.AddSingleton<CommunityImporter>();
        services.AddSingleton<PlaceMemory>();
        services.AddSingleton(new StateType("places", typeof(KnownPlaces)));
        services.AddSingleton<PreferenceMemory>();
        services.AddOptions<RetentionOptions>();
        services.AddSingleton<PhoneBook>();
        services.AddSingleton(new StateType("preferences", typeof(ResidentPreferences)));
        services.AddSingleton(CommunityModel.Of(Neighbourhood.Read));
        services.AddSingleton(new LexiconSource(catalog => EstateLexicon.Terms(catalog.Get<Neighbourhood>())));
        services.AddSingleton(new LexiconSource(catalog => Elsewhere.Terms(catalog.Get<Neighbourhood>())));
        return services;
    }
}
