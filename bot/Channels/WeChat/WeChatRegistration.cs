using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat;

/// <summary>The WeChat channel's two lines in <c>Program.cs</c>.</summary>
public static class WeChatRegistration
{
    /// <summary>Adds the channel with the account in section <c>WeChat</c>; the host refuses to start on a wrong one.</summary>
    public static IServiceCollection AddWeChatChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WeChatOptions>().Bind(configuration.GetSection(WeChatOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WeChatOptions>, WeChatOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WeChatTurns>(provider => WeChatUnaddressed.Of(provider.GetRequiredService<ConversationTurns>().RunAsync));
        services.AddSingleton<WeChatKnownPushes>(provider => (conversation, pushId) => provider.GetRequiredService<ConversationTurns>().KnowsAsync(conversation, pushId));
        services.AddWeChatApi();
        services.AddSingleton(provider => new WeChatTokenName(provider.GetRequiredService<IOptions<WeChatOptions>>().Value.AppId));
        services.AddSingleton<ISharedWeChatToken, RedisWeChatToken>();
        services.AddSingleton<WeChatClock>();
        services.AddSingleton<IWeChatGate, WeChatGate>();
        services.AddSingleton(Mapping);
        services.AddSingleton<WeChatMediaLinks>();
        services.AddSingleton<WeChatMediaDoor>();
        services.AddHttpClient(WeChatVideos.Client, http => http.MaxResponseContentBufferSize = WeChatVideos.MostBytes)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddSingleton<WeChatVideos>();
        services.AddSingleton(provider => new WeChatMediaSource(WeChatActivities.ChannelId, provider.GetRequiredService<WeChatMedia>(), provider.GetRequiredService<IOptions<WeChatOptions>>().Value.EncodingAESKey));
        services.AddSingleton<WeChatAdapter>();
        services.AddSingleton<RedisWeChatTries>();
        services.AddSingleton<RedisWeChatLedger>();
        services.AddSingleton<RedisWeChatAcceptances>();
        services.AddSingleton<WeChatSendings>();
        services.AddHttpClient(WeChatPictures.Client, http => http.MaxResponseContentBufferSize = WeChatPictures.MostBytes).RemoveAllLoggers();
        services.AddSingleton<WeChatPictures>();
        services.AddSingleton<WeChatComposer>();
        services.AddSingleton<WeChatSpeech>();
        services.AddSingleton<IWeChatSpeech>(provider => provider.GetRequiredService<WeChatSpeech>());
        services.AddSingleton<WeChatKeptMessages>();
        services.AddSingleton<IPersonalRecords, WeChatRecords>();
        services.AddSingleton<WeChatLateReplies>();
        services.AddSingleton<WeChatLoad>();
        services.AddSingleton<WeChatDrain>();
        services.AddHostedService(provider => provider.GetRequiredService<WeChatDrain>());
        services.AddSingleton<IProactiveChannel, WeChatProactiveMessages>();
        services.AddSingleton<WeChatPrintedCodes>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, WeChatMenuScans>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, WeChatCertification>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, WeChatAcceptanceNotes>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, WeChatHumanSession>();
        services.AddSingleton<Microsoft.Bot.Builder.IMiddleware, WeChatFollowerTags>();
        services.AddHostedService<WeChatGauges>();
        services.AddSingleton<WeChatQuotas>();
        services.AddHostedService(provider => provider.GetRequiredService<WeChatQuotas>());
        services.AddSingleton<WeChatDeliveries>();
        services.AddSingleton<WeChatChannel>();
        return services;
    }

    private static WeChatMapping Mapping(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<WeChatOptions>>().Value;
        var (links, abilities) = (provider.GetRequiredService<WeChatMediaLinks>(), provider.GetRequiredService<WeChatAbilities>());
        return new WeChatMapping(message => links.Sign(
            WeChatActivities.ToActivity(message, options.AppId, options.MenuKeys, abilities.Has(WeChatAbility.Media)),
            options.EncodingAESKey));
    }

    /// <summary>Maps the address the account's settings name, <c>/wechat</c>, and that of what residents sent.</summary>
    public static IEndpointRouteBuilder MapWeChat(this IEndpointRouteBuilder endpoints)
    {
        var channel = endpoints.ServiceProvider.GetRequiredService<WeChatChannel>();
        endpoints.MapGet("/wechat", channel.VerifyAsync);
        endpoints.MapPost("/wechat", channel.ReceiveAsync);
        endpoints.MapGet($"{WeChatMediaLinks.Path}{{channel}}/{{id}}", endpoints.ServiceProvider.GetRequiredService<WeChatMediaDoor>().ShowAsync);
        return endpoints;
    }
}
