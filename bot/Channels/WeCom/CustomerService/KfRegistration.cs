using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

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
        services.AddKeyedSingleton(KfActivities.ChannelId, (provider, _) => new WeChatMedia(api(provider), provider.GetRequiredService<IDistributedCache>(), new WeChatTokenName(account), needs: null));
        services.AddSingleton(provider => new KfPictures(Media(provider), provider.GetService<WeChatPhotos>()));
        services.AddSingleton(provider => Source(provider, KfActivities.ChannelId));
        services.AddSingleton(provider => Source(provider, WeComActivities.ChannelId));
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

    private static WeChatMedia Media(IServiceProvider provider) => provider.GetRequiredKeyedService<WeChatMedia>(KfActivities.ChannelId);

    private static WeChatMediaSource Source(IServiceProvider provider, string channel) =>
        new(channel, Media(provider), provider.GetRequiredService<IOptions<WeComOptions>>().Value.EncodingAESKey);
}
