using CommunityBot.Channels.WeChat;
using CommunityBot.Channels.WeChat.Api;
using CommunityBot.Channels.WeCom.CustomerService;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom;

/// <summary>The WeCom channel's two lines in <c>Program.cs</c>; it stands on WeChat's crypto and planners.</summary>
public static class WeComRegistration
{
    /// <summary>Adds the channel with the application in section <c>WeCom</c>, after WeChat's; nothing without that section.</summary>
    public static IServiceCollection AddWeComChannel(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WeComOptions>().Bind(configuration.GetSection(WeComOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WeComOptions>, WeComOptionsValidator>());
        var options = configuration.GetSection(WeComOptions.Section).Get<WeComOptions>() ?? new WeComOptions();
        if (!options.IsConfigured)
        {
            return services;
        }

        services.AddSingleton<WeComGate>();
        services.AddSingleton<WeComActivities>();
        var name = services.AddWeChatLine(WeComActivities.ChannelId, provider => provider.GetRequiredService<IOptions<WeComOptions>>().Value.ApiBaseAddress);
        services.AddKeyedSingleton(WeComActivities.ChannelId, (provider, _) => Api(provider, name));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<WeComSpeech>(provider, Api(provider)));
        services.AddKf(Api, options.CorpId);
        services.AddSingleton<IProactiveChannel, WeComProactiveMessages>();
        services.AddSingleton<WeComEndpoint>();
        return services;
    }

    /// <summary>Maps the address the application's settings name: <c>/wecom</c>; nothing when no application is configured.</summary>
    public static IEndpointRouteBuilder MapWeCom(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<WeComEndpoint>() is { } endpoint)
        {
            endpoints.MapGet("/wecom", endpoint.Channel.VerifyAsync);
            endpoints.MapPost("/wecom", endpoint.Channel.ReceiveAsync);
        }

        return endpoints;
    }

    private static WeChatApi Api(IServiceProvider provider) => provider.GetRequiredKeyedService<WeChatApi>(WeComActivities.ChannelId);

    private static WeChatApi Api(IServiceProvider provider, string name)
    {
        var line = WeChatApiSetup.Line(provider, name);
        var source = ActivatorUtilities.CreateInstance<WeComTokenSource>(provider, line);
        var options = provider.GetRequiredService<IOptions<WeComOptions>>().Value;
        var shared = ActivatorUtilities.CreateInstance<RedisWeChatToken>(provider, new WeChatTokenName($"{options.CorpId}:{options.AgentId}"));
        var tokens = ActivatorUtilities.CreateInstance<WeChatAccessToken>(provider, source, shared);
        return ActivatorUtilities.CreateInstance<WeChatApi>(provider, line, tokens);
    }
}

/// <summary>WeChat's endpoints and planners, with this channel's gate, words and voice.</summary>
internal sealed class WeComEndpoint(IServiceProvider provider, WeComGate gate, WeComActivities activities, WeComSpeech speech)
{
    public WeChatChannel Channel { get; } = ActivatorUtilities.CreateInstance<WeChatChannel>(
        provider,
        gate,
        ActivatorUtilities.CreateInstance<WeChatDeliveries>(
            provider,
            speech,
            new WeChatComposer(provider.GetRequiredService<WeChatKeptMessages>(), speech, provider.GetRequiredService<TimeProvider>()),
            new WeChatMapping(activities.Of),
            ActivatorUtilities.CreateInstance<WeChatLateReplies>(provider, speech)));
}
