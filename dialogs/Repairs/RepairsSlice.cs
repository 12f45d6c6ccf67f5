using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Repair requests: from one sentence to a work order, its status and its changes.</summary>
public static class RepairsSlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddRepairs(this IServiceCollection services)
    {
        services.AddSingleton(CommunityModel.Of(FaultCatalog.Read));
        services.AddSingleton(new LexiconSource(catalog => RepairLexicon.Terms(catalog.Get<FaultCatalog>())));
        services.AddSingleton(new StateType("repairs.draft", typeof(RepairDraft)));
        services.AddSingleton(new StateType("repairs.lastOrder", typeof(LastOrder)));
        services.AddSingleton<IWorkOrderStore, RedisWorkOrderStore>();
        services.AddSingleton<RepairDesk>();
        services.AddSingleton<ChangeRepairDialog>();
        services.AddSingleton<ReportRepairDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<ReportRepairDialog>());
        services.AddSingleton<Dialog, WorkOrderStatusDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<ChangeRepairDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(ChangeRepairDialog), IntentNames.RepairsCancel)
        {
            Claims = provider.GetRequiredService<ChangeRepairDialog>().ClaimsAsync,
        });
        services.AddSingleton(provider => new DialogRoute(nameof(ReportRepairDialog), IntentNames.RepairsReport)
        {
            Claims = provider.GetRequiredService<ReportRepairDialog>().ClaimsAsync,
            Expects = ReportRepairDialog.Expects,
            Takes = ReportRepairDialog.Takes,
            Menu = new MenuEntry(() => RepairsText.MenuReport, () => RepairsText.MenuReportExample),
        });
        services.AddSingleton(new DialogRoute(nameof(WorkOrderStatusDialog), IntentNames.RepairsStatus)
        {
            Menu = new MenuEntry(() => RepairsText.MenuStatus, () => RepairsText.MenuStatusExample),
        });
        return services;
    }
}
