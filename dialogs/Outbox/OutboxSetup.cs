using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Dialogs.Outbox;

/// <summary>Messages out.</summary>
internal static class OutboxSetup
{
    /// <summary>Registers the outbox and its courier; the host binds <see cref="OutboxOptions"/> and sends the courier round.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<IOutbox, BookOutbox>();
        services.AddSingleton<Contacts>();
        services.AddSingleton<OutboxCourier>();
        services.AddSingleton<RedisCourierRound>();
        return services;
    }
}
