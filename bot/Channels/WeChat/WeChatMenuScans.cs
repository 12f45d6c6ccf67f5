using CommunityBot.Dialogs.Community;
using Microsoft.Bot.Builder;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Makes one of the account's own codes, scanned from the menu, the scan that the platform would have reported had the
/// phone's own scanner read it. All other codes stay as they are.
/// </summary>
internal sealed class WeChatMenuScans(WeChatPrintedCodes codes) : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        // What opens on the phone the platform reports by itself, should it be a code of ours.
        if (activity is { ChannelData: WeChatMessage.OtherEvent { AwaitsAnswer: true } pushed, Value: MenuScan scan } && await codes.SceneAsync(scan.Result, cancellationToken) is { } scene)
        {
            activity.Name = $"{WeChatActivities.ChannelId}/scan";
            activity.Value = scene;
            activity.ChannelData = new WeChatMessage.Scan(pushed.Stamp, scene);
        }

        await next(cancellationToken);
    }
}
