using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Staff;

/// <summary>Who works for the community.</summary>
internal static class StaffSetup
{
    /// <summary>Registers the roster.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<BookStaff>();
        services.AddSingleton<FirstCode>();
        services.AddSingleton<IStaff>(provider => provider.GetRequiredService<BookStaff>());
        services.AddSingleton(new CommandWords("Staff.commands.zh-CN.json"));
        services.AddSingleton<Dialog, StaffDialog>();
        services.AddSingleton(new DialogRoute(nameof(StaffDialog))
        {
            Commands = [StaffDialog.Bind, StaffDialog.Issue, StaffDialog.Revoke, StaffDialog.List, StaffDialog.Mine, StaffDialog.Off, StaffDialog.On, StaffDialog.Help],
        });
        return services;
    }
}
