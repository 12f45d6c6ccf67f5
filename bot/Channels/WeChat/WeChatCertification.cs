using Microsoft.Bot.Builder;

namespace CommunityBot.Channels.WeChat;

/// <summary>Raises the alarm when the platform tells that the account's certification ends or has ended: abilities go with it.</summary>
internal sealed partial class WeChatCertification(ILogger<WeChatCertification> logger) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.ChannelData is WeChatMessage.OtherEvent { Name: "annual_renew" or "verify_expired" or "qualification_verify_fail" or "naming_verify_fail" } news)
        {
            LogAlarm(news.Name);
        }

        return next(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "WeChat tells {Event} of this account's certification: see to it, or customer-service messages and notices end.")]
    private partial void LogAlarm(string @event);
}
