using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using CommunityBot.Dialogs.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Handover;

/// <summary>Handing a resident over to a person and back.</summary>
public static class HandoverSlice
{
    /// <summary>Registers the slice. Before every other, so that a person who has taken over is heard alone.</summary>
    public static IServiceCollection AddHandover(this IServiceCollection services)
    {
        services.AddOptions<HandoverOptions>();
        services.AddSingleton(new CommandWords("Handover.commands.zh-CN.json"));
        services.AddStateType<RecentTalk>("handover.recent");
        services.AddSingleton<RecentTalkMemory>();
        services.AddSingleton<IMiddleware>(provider => provider.GetRequiredService<RecentTalkMemory>());
        services.AddSingleton<HandoverDispatch>();
        services.AddSingleton<ChannelHandover>();
        services.AddSingleton<Silence>();
        services.AddSingleton<CallBackWord>();
        services.AddSingleton<IEarlyWord, StaffLine>();
        services.AddSingleton<IEarlyWord>(provider => provider.GetRequiredService<Silence>());
        services.AddSingleton<IEarlyWord>(provider => provider.GetRequiredService<CallBackWord>());
        services.AddSingleton<IEventWord, ChannelStatus>();
        services.AddSingleton<IChore, HandoverChore>();
        services.AddSingleton<IPersonalRecords, HandoverRecords>();
        services.AddSingleton<Dialog, HandoverDialog>();
        services.AddSingleton(new DialogRoute(nameof(HandoverDialog), IntentNames.Handover)
        {
            Commands = [HandoverDialog.Ask, HandoverDialog.CallBack, HandoverDialog.Hotline, HandoverDialog.When, HandoverDialog.Leave],
            Expects = HandoverDialog.Expects,
        });
        return services;
    }
}
