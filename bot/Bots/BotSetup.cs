using CommunityBot.Community;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Handover;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Privacy;
using CommunityBot.Hosting;
using Microsoft.Bot.Builder;

namespace CommunityBot.Bots;

/// <summary>The bot itself: its states, its activity handler, and the community's data in force before the first message.</summary>
internal static class BotSetup
{
    public static IServiceCollection AddCommunityBot(this IServiceCollection services)
    {
        services.AddOptions<CommunityOptions>().BindConfiguration(CommunityOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HandoverOptions>().BindConfiguration(HandoverOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PrivacyOptions>().BindConfiguration(PrivacyOptions.Section);
        services.AddSingleton<ConversationState>();
        services.AddSingleton<UserState>();
        services.AddSingleton<IBot, CommunityActivityHandler>();
        services.AddHostedService<CommunityDataService>();
        services.AddHostedService<OutboxService>();
        services.AddHostedService<ChoreService>();
        services.AddHostedService<FirstManagerService>();
        return services;
    }
}
