using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Notices;

/// <summary>What the community tells the residents of a place.</summary>
public static class NoticesSlice
{
    /// <summary>Registers the slice.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddSingleton(new CommandWords("Notices.commands.zh-CN.json"));
        services.AddStateType<NoticeDraft>("notices.draft");
        services.AddStateType<HomePlace>("notices.home");
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<HomeKeeper>();
        services.AddSingleton<IMiddleware>(provider => provider.GetRequiredService<HomeKeeper>());
        services.AddSingleton<IPersonalRecords>(provider => provider.GetRequiredService<HomeKeeper>());
        services.AddSingleton<IEarlyWord, NoticeWord>();
        services.AddSingleton<Dialog, NoticeDialog>();
        services.AddSingleton(new DialogRoute(nameof(NoticeDialog)) { Commands = [NoticeDialog.Post], Expects = NoticeDialog.Expects, Takes = NoticeDialog.Takes });
        return services;
    }
}
