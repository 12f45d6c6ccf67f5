using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Volunteering;

/// <summary>吹哨报到: the community calls, volunteers report.</summary>
public static class VolunteeringSlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddVolunteering(this IServiceCollection services)
    {
        services.AddSingleton(new CommandWords("Volunteering.commands.zh-CN.json"));
        services.AddStateType<CallDraft>("volunteering.call");
        services.AddSingleton<VolunteerDesk>();
        services.AddSingleton<IEarlyWord, OnTheSpot>();
        services.AddSingleton<IEarlyWord, CallWord>();
        services.AddSingleton(new CodeKind(code => code.StartsWith(VolunteerCall.CodePrefix, StringComparison.OrdinalIgnoreCase)));
        services.AddSingleton<IChore, VolunteerChore>();
        services.AddSingleton<IPersonalRecords, VolunteerRecords>();
        services.AddSingleton<Dialog, CallDialog>();
        services.AddSingleton<CallChanges>();
        services.AddSingleton<Dialog, CallChangeDialog>();
        services.AddSingleton<Dialog, JoinDialog>();
        services.AddSingleton<Dialog, ServiceDialog>();
        services.AddSingleton(new DialogRoute(nameof(CallDialog)) { Commands = [CallDialog.Call], Expects = CallDialog.Expects, Takes = CallDialog.Takes });
        services.AddSingleton(new DialogRoute(nameof(CallChangeDialog)) { Commands = [CallChangeDialog.Off, CallChangeDialog.Change] });
        services.AddSingleton(new DialogRoute(nameof(JoinDialog)) { Commands = [JoinDialog.Join, JoinDialog.Leave], Expects = JoinDialog.Expects, Takes = JoinDialog.Takes });
        services.AddSingleton(new DialogRoute(nameof(ServiceDialog))
        {
            Commands = [ServiceDialog.Claim, ServiceDialog.Cancel, ServiceDialog.CheckIn, ServiceDialog.Hours, ServiceDialog.Ledger, ServiceDialog.Status, ServiceDialog.Open],
        });
        return services;
    }
}
