using CommunityBot.Dialogs.Community;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Routing;

/// <summary>The way from a message to the dialog that answers it.</summary>
internal static class RoutingSetup
{
    public static IServiceCollection AddRouting(this IServiceCollection services)
    {
        services.AddSingleton(new StateType("routing.topic", typeof(Topic)));
        services.AddSingleton<CommandReader>();
        services.AddSingleton<TurnReader>();
        services.AddSingleton<EmergencyGuard>();
        services.AddSingleton<EmergencyAdviser>();
        services.AddSingleton<EmergencyAdvice>(provider => provider.GetRequiredService<EmergencyAdviser>().For);
        services.AddSingleton<GlobalCommands>();
        services.AddSingleton<TopicMemory>();
        services.AddSingleton<RedisNotUnderstood>();
        services.AddSingleton<UnsureExport>();
        services.AddSingleton<IPersonalRecords, UnsureRecords>();
        services.AddSingleton<MenuScans>();
        services.AddSingleton(provider => new CodeKind(code => provider.GetRequiredService<CommunityCatalog>().Get<Neighbourhood>().FindStairwell(code) is not null));
        services.AddSingleton<NotUnderstood>();
        services.AddSingleton<MainDialog>();
        return services;
    }
}
