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
        services.AddSingleton(new SpokenMatter(DialogueActModels.Events, nameof(FindEventsDialog), nameof(RegistrationDialog)));
        services.AddSingleton(new StateType("events.context", typeof(EventsContext)));
        services.AddSingleton(provider => new EventCalendars(provider.GetRequiredService<CommunityCatalog>(), provider.GetRequiredService<LiveEvents>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new StateType("events.draft", typeof(RegistrationDraft)));
        services.AddSingleton(new CommandWords(EventAsks.CommandFile));
        services.AddSingleton<IPersonalRecords, EventRecords>();
        services.AddSingleton(new CodeKind(code => CheckInCode.EventOf(code) is not null));
        services.AddSingleton<IEarlyWord, LeadersWord>();
        services.AddSingleton<IEarlyWord, UnlistedWord>();
        services.AddSingleton<IEarlyWord, TodaysWord>();
        services.AddSingleton<IEarlyWord, FollowUpWord>();
        services.AddSingleton<IAlarmDoubt, AskedOfTold>();
        services.AddSingleton<EventsMemory>();
        services.AddSingleton<LiveEvents>();
        services.AddSingleton<Rolls>();
        services.AddSingleton<RegistrationDesk>();
        services.AddSingleton<EventsInCharge>();
        services.AddSingleton<EventDesks>();
        services.AddSingleton<IEventDesk, CancelDesk>();
        services.AddSingleton<IEventDesk, ChangeDesk>();
        services.AddSingleton<IEventDesk, CheckInDesk>();
        services.AddSingleton<IEventDesk, CountDesk>();
        services.AddSingleton<IEventDesk, ListDesk>();
        services.AddSingleton<IEventDesk, MineDesk>();
        services.AddSingleton<IEventDesk, OfferDesk>();
        services.AddSingleton<IEventDesk, PhoneDesk>();
        services.AddSingleton<IEventDesk, RatingDesk>();
        services.AddSingleton<IEventDesk, RosterDesk>();
        services.AddSingleton<IEventDesk, RemindDesk>();
        services.AddSingleton<IEventDesk, StopRemindingDesk>();
        services.AddSingleton<IChore, EventUpkeep>();
        services.AddSingleton<FindEventsDialog>();
        services.AddSingleton<Dialog, RegistrationDialog>();
        services.AddSingleton(new DialogRoute(nameof(RegistrationDialog), IntentNames.EventsRegister)
        {
            Expects = RegistrationDialog.Expects,
            Takes = RegistrationDialog.Takes,
            Yields = reading => reading.Fault is not null && !reading.Says(TermKinds.Event) && !reading.Says(TermKinds.EventCategory),
        });
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<FindEventsDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(FindEventsDialog), IntentNames.EventsFind, IntentNames.EventsCancelRegistration)
        {
            Commands = EventAsks.Commands,
            Claims = provider.GetRequiredService<FindEventsDialog>().ClaimsAsync,
            // 「给我孙子报个名，元旦那个活动」 names the event of the registration and asks nothing about it.
            Yields = reading => reading.Intents.Any(intent => intent.Name == IntentNames.EventsRegister) && EventDeeds.Of(reading) == EventDeed.Register && EventDetail.Asked(reading).IsEmpty,
            Menu = new MenuEntry(() => EventsText.MenuFind, () => EventsText.MenuFindExample),
        });
        return services;
    }
}
