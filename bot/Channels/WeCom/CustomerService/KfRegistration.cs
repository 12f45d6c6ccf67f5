using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>The customer service's part of the WeCom channel.</summary>
internal static class KfRegistration
{
    /// <summary>Adds it.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="api">The application's interface.</param>
    /// <param name="account">Under which what is uploaded is known.</param>
    public static IServiceCollection AddKf(this IServiceCollection services, Func<IServiceProvider, WeChatApi> api, string account)
    {
        services.AddSingleton(provider => new KfApi(api(provider)));
        services.AddSingleton(provider => new KfPictures(
            ActivatorUtilities.CreateInstance<WeChatMedia>(provider, api(provider), new WeChatTokenName(account)),
            provider.GetService<WeChatPhotos>()));
        services.AddSingleton<KfActivities>();
        services.AddSingleton<KfInbox>();
        services.AddSingleton<RedisKfLease>();
        services.AddSingleton<RedisKfSent>();
        services.AddSingleton<KfSpeech>();
        services.AddSingleton<KfTurns>();
        services.AddSingleton<KfReader>();
        services.AddHostedService(provider => provider.GetRequiredService<KfReader>());
        services.AddSingleton<IProactiveChannel, KfProactiveMessages>();
        services.AddSingleton<IPersonalRecords, KfRecords>();
        return services;
    }
}
