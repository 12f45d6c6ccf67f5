using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Events;

/// <summary>Community events: what is held when and where.</summary>
public static class EventsSlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddEvents(this IServiceCollection services)
    {
        services.AddOptions<EventOptions>();
        services.AddSingleton(CommunityModel.Of(EventReader.Read));
        services.AddSingleton(new LexiconSource(catalog => EventLexicon.Terms(catalog.Get<EventCatalog>())));
        services.AddSingleton(new StateType("events.context", typeof(EventsContext)));
        services.AddSingleton(provider => new EventCalendars(provider.GetRequiredService<CommunityCatalog>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<FindEventsDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<FindEventsDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(FindEventsDialog), IntentNames.EventsFind, IntentNames.EventsRegister, IntentNames.EventsCancelRegistration)
        {
            Claims = provider.GetRequiredService<FindEventsDialog>().ClaimsAsync,
            Menu = new MenuEntry(() => EventsText.MenuFind, () => EventsText.MenuFindExample),
        });
        return services;
    }
}
