using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Staff;

/// <summary>Who works for the community.</summary>
internal static class StaffSetup
{
    /// <summary>Registers the roster.</summary>
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<BookStaff>();
        services.AddSingleton<IStaff>(provider => provider.GetRequiredService<BookStaff>());
        return services;
    }
}
