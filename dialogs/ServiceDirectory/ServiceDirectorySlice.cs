using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.ServiceDirectory;

/// <summary>The directory of the fifteen-minute circle: where to find what, how far on foot, open or not.</summary>
public static class ServiceDirectorySlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddServiceDirectory(this IServiceCollection services)
    {
        services.AddSingleton(CommunityModel.Of(ServiceCatalog.Read));
        services.AddSingleton(new LexiconSource(catalog => DirectoryLexicon.Terms(catalog.Get<ServiceCatalog>())));
        services.AddSingleton(new StateType("directory.context", typeof(DirectoryContext)));
        services.AddSingleton(new StateType("directory.question", typeof(DirectoryQuestion)));
        services.AddSingleton<DirectoryMemory>();
        services.AddSingleton<RedisUnmetDemand>();
        services.AddSingleton<FindServiceDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<FindServiceDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(FindServiceDialog), IntentNames.DirectoryFind)
        {
            Claims = provider.GetRequiredService<FindServiceDialog>().ClaimsAsync,
            Expects = FindServiceDialog.Expects,
            Menu = new MenuEntry(() => ServiceDirectoryText.MenuFind, () => ServiceDirectoryText.MenuFindExample),
        });
        return services;
    }
}
