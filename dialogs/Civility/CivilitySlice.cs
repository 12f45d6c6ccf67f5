using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Civility;

/// <summary>How the bot keeps its manners, and neighbours' secrets.</summary>
public static class CivilitySlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddCivility(this IServiceCollection services)
    {
        services.AddSingleton(new CommandWords("Civility.commands.zh-CN.json"));
        services.AddStateType<Temper>("civility.temper");
        services.AddStateType<QuietReport>("civility.offer");
        services.AddSingleton<IEarlyWord, NeighbourPrivacy>();
        services.AddSingleton<IEarlyWord, Courtesy>();
        services.AddSingleton<IEarlyWord, SelfWord>();
        services.AddSingleton<IEarlyWord, RecordsWord>();
        services.AddSingleton<IEarlyWord, DateWord>();
        services.AddSingleton<IEarlyWord, OutsideWord>();
        return services;
    }
}
