using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Repairs.Meetings;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Repairs;

/// <summary>Repair requests: from one sentence to a work order, its status and its changes.</summary>
public static class RepairsSlice
{
    // What a conversation is about while an order is spoken of.
    internal static readonly string[] Dialogs = [nameof(ReportRepairDialog), nameof(ChangeRepairDialog), nameof(RepairVoiceDialog), nameof(WorkOrderStatusDialog), nameof(OpinionDialog)];

    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddRepairs(this IServiceCollection services)
    {
        services.AddSingleton(CommunityModel.Of(FaultCatalog.Read));
        services.AddSingleton(new LexiconSource(catalog => RepairLexicon.Terms(catalog.Get<FaultCatalog>())));
        services.AddSingleton(new SpokenMatter(DialogueActModels.Repairs, Dialogs));
        services.AddSingleton(new StateType("repairs.draft", typeof(RepairDraft)));
        services.AddSingleton(new StateType("repairs.lastOrder", typeof(LastOrder)));
        services.AddSingleton(new StateType("repairs.dropped", typeof(DroppedReport)));
        services.AddSingleton(new CommandWords("Repairs.commands.zh-CN.json"));
        services.AddSingleton<IWorkOrderStore, BookWorkOrderStore>();
        services.AddSingleton<IChore, OrderClock>();
        services.AddSingleton<AwaitedReports>();
        services.AddSingleton<IChore>(provider => provider.GetRequiredService<AwaitedReports>());
        services.AddSingleton<IPersonalRecords, RepairRecords>();
        services.AddOptions<RepairOptions>().BindConfiguration(RepairOptions.Section);
        services.AddSingleton<Rotation>();
        services.AddSingleton<OrderNews>();
        services.AddSingleton<RepairDuties>();
        services.AddSingleton<StaffOrders>();
        services.AddSingleton(new StateType("repairs.emergency", typeof(EmergencyMemory)));
        services.AddSingleton<EmergencyDesk>();
        services.AddSingleton<IEmergencyDuty>(provider => provider.GetRequiredService<EmergencyDesk>());
        services.AddSingleton<IEmergencyDuty, OrderOrAlarm>();
        services.AddSingleton<EmergencyTalk>();
        services.AddSingleton<IEarlyWord, EmergencyWord>();
        services.AddSingleton<IAlarmDoubt, DeniedDanger>();
        services.AddSingleton<LockedDoor>();
        services.AddSingleton<IAlarmDoubt>(provider => provider.GetRequiredService<LockedDoor>());
        services.AddSingleton<IEarlyWord>(provider => provider.GetRequiredService<LockedDoor>());
        services.AddSingleton<IEarlyWord, HasteWord>();
        services.AddSingleton<IEarlyWord, ReportedWord>();
        // A crew's 「第一个接了」 is meant before a resident's 「第一个」.
        services.AddSingleton<IEarlyWord, StaffWord>();
        services.AddSingleton<IEarlyWord, OthersWord>();
        services.AddSingleton<IEarlyWord, AuthorityWord>();
        services.AddSingleton<IEarlyWord, EachOrderWord>();
        // 「把灯的撤了」 after a list wants more than to look at one of it.
        services.AddSingleton<IEarlyWord, FreshWord>();
        services.AddSingleton<IEarlyWord, DutyWord>();
        services.AddSingleton<IEarlyWord>(provider => provider.GetRequiredService<RepairWord>());
        services.AddSingleton<Dialog, StaffOrderDialog>();
        services.AddSingleton(new DialogRoute(nameof(StaffOrderDialog)) { Commands = StaffCommands.All });
        services.AddSingleton<RepairWord>();
        services.AddSingleton<MeantOrder>();
        services.AddSingleton<Dialog, RepairVoiceDialog>();
        services.AddSingleton(new DialogRoute(nameof(RepairVoiceDialog)) { Commands = RepairCommands.Voice });
        services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section);
        services.AddSingleton(new CommandWords("Repairs.Meetings.commands.zh-CN.json"));
        services.AddSingleton<Decisions>();
        services.AddSingleton<IChore>(provider => provider.GetRequiredService<Decisions>());
        services.AddSingleton<MonthReports>();
        services.AddSingleton<Dialog, MeetingDialog>();
        services.AddSingleton(new DialogRoute(nameof(MeetingDialog)) { Commands = MeetingCommands.All });
        services.AddSingleton<ToldFaults>();
        services.AddSingleton<RepairDesk>();
        services.AddSingleton<ChangeRepairDialog>();
        services.AddSingleton<ReportRepairDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<ReportRepairDialog>());
        services.AddSingleton<Dialog, OpinionDialog>();
        services.AddSingleton(new DialogRoute(nameof(OpinionDialog), IntentNames.Feedback)
        {
            Expects = _ => Expectations.YesNo,
            Takes = OpinionDialog.Takes,
            // A reproach within a report belongs to the report.
            Yields = OpinionDialog.IsWithinReport,
        });
        services.AddSingleton<Dialog, WorkOrderStatusDialog>();
        services.AddSingleton<Dialog>(provider => provider.GetRequiredService<ChangeRepairDialog>());
        services.AddSingleton(provider => new DialogRoute(nameof(ChangeRepairDialog), IntentNames.RepairsCancel)
        {
            Commands = RepairCommands.Changes,
            Claims = provider.GetRequiredService<ChangeRepairDialog>().ClaimsAsync,
            Keeps = provider.GetRequiredService<ChangeRepairDialog>().KeepsAsync,
        });
        services.AddSingleton(provider => new DialogRoute(nameof(ReportRepairDialog), IntentNames.RepairsReport)
        {
            Claims = provider.GetRequiredService<ReportRepairDialog>().ClaimsAsync,
            Expects = ReportRepairDialog.Expects,
            Takes = ReportRepairDialog.Takes,
            // A complaint about a state of things holds a second wish only where something is broken.
            Yields = reading => reading.Fault is null && reading.Intents.Any(intent => intent.Name == IntentNames.Feedback),
            Menu = new MenuEntry(() => RepairsText.MenuReport, () => RepairsText.MenuReportExample),
        });
        services.AddSingleton(new DialogRoute(nameof(WorkOrderStatusDialog), IntentNames.RepairsStatus)
        {
            Commands = RepairCommands.Asks,
            Claims = (_, turn, _) => Task.FromResult(OrderNumber.In(turn.Reading.Text) is not null),
            Menu = new MenuEntry(() => RepairsText.MenuStatus, () => RepairsText.MenuStatusExample),
        });
        return services;
    }
}
