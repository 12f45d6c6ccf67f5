using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.ServiceDirectory.Awaited;
using CommunityBot.Dialogs.ServiceDirectory.Checks;
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
        services.AddSingleton(new SpokenMatter(DialogueActModels.Directory, nameof(FindServiceDialog), nameof(CheckDialog)));
        services.AddSingleton(new StateType("directory.context", typeof(DirectoryContext)));
        services.AddSingleton(new StateType("directory.question", typeof(DirectoryQuestion)));
        services.AddSingleton<DirectoryMemory>();
        services.AddSingleton<UnmetDemand>();
        services.AddSingleton<SeenCatalog>();
        services.AddSingleton<IPlaceMap, PlaceMap>();
        services.AddSingleton<CheckDesk>();
        services.AddSingleton<CircleReport>();
        services.AddSingleton<IEarlyWord, CheckWord>();
        services.AddSingleton<IEarlyWord, AskedAfterWord>();
        services.AddSingleton<IEarlyWord, OfficeWord>();
        services.AddSingleton<IOfficeDoor, OfficeDoor>();
        services.AddSingleton<IEarlyWord, AwaitedWord>();
        services.AddSingleton<IChore, StaleChore>();
        services.AddSingleton<AwaitedDesk>();
        services.AddSingleton<IChore>(provider => provider.GetRequiredService<AwaitedDesk>());
        services.AddSingleton<IPersonalRecords, AwaitedRecords>();
        services.AddSingleton(new CommandWords("ServiceDirectory.commands.zh-CN.json"));
        services.AddSingleton(new CommandWords("ServiceDirectory.Checks.commands.zh-CN.json"));
        services.AddSingleton<Dialog, CheckDialog>();
        services.AddSingleton(new DialogRoute(nameof(CheckDialog)) { Commands = CheckDialog.All, Takes = CheckDialog.Takes });
        services.AddSingleton<FindServiceDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<FindServiceDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(FindServiceDialog), IntentNames.DirectoryFind)
        {
            Commands = [FindServiceDialog.Look],
            Claims = provider.GetRequiredService<FindServiceDialog>().ClaimsAsync,
            Expects = FindServiceDialog.Expects,
            Takes = FindServiceDialog.Takes,
            TellsOfPublicPlaces = true,
            Menu = new MenuEntry(() => ServiceDirectoryText.MenuFind, () => ServiceDirectoryText.MenuFindExample),
        });
        return services;
    }
}
