using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace CommunityBot.Channels.BotFramework;

/// <summary>The Bot Framework channel's two lines in <c>Program.cs</c>.</summary>
public static class BotFrameworkRegistration
{
    // The channels that residents may write from and be written to.
    private static readonly string[] Known =
    [
        ChannelIds.Directline, ChannelIds.Webchat, ChannelIds.Emulator, ChannelIds.Msteams, ChannelIds.Slack, ChannelIds.Telegram, ChannelIds.Facebook,
        ChannelIds.Line, ChannelIds.Skype, ChannelIds.Sms, ChannelIds.Twilio, ChannelIds.Email, ChannelIds.Outlook, ChannelIds.Groupme, ChannelIds.Kik, ChannelIds.M365,
    ];

    /// <summary>Adds the channel with the bot that <c>MicrosoftAppType</c>, <c>-Id</c>, <c>-Password</c> and <c>-TenantId</c> describe.</summary>
    public static IServiceCollection AddBotFrameworkChannel(this IServiceCollection services)
    {
        services.AddHttpClient();
        services.AddOptions<BotFrameworkOptions>().BindConfiguration(BotFrameworkOptions.Section);
        services.TryAddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<BotFrameworkAuthentication>>()));
        services.TryAddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(),
            provider.GetRequiredService<ILogger<CloudAdapter>>()));
        services.AddSingleton<BotFrameworkTurnRunner>(provider => provider.GetRequiredService<ConversationTurns>().RunAsync);
        services.AddSingleton<BotFrameworkAdmission>();
        services.AddSingleton<BotFrameworkTurnAdapter>();
        services.AddSingleton<RedisSendings>();
        services.AddSingleton<BotFrameworkTurns>();
        services.AddSingleton<BotFrameworkChannel>();
        foreach (var channelId in Known)
        {
            services.AddSingleton<IProactiveChannel>(provider => ActivatorUtilities.CreateInstance<BotFrameworkProactive>(provider, channelId));
        }

        return services;
    }

    /// <summary>Maps the address that Bot Framework clients know: <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<BotFrameworkAdmission>().IsOpen)
        {
            endpoints.Map("/api/messages", endpoints.ServiceProvider.GetRequiredService<BotFrameworkChannel>().ReceiveAsync);
        }

        return endpoints;
    }
}
