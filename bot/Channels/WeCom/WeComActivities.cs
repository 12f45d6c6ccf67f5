using CommunityBot.Channels.WeChat;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom;

/// <summary>Turns a message of the corporation's into an activity: WeChat's mapping under this channel's name.</summary>
internal sealed class WeComActivities(IOptions<WeComOptions> options, WeChatMediaLinks links)
{
    /// <summary>The channel's name in activities.</summary>
    public const string ChannelId = "wecom";

    private static readonly Dictionary<string, string> NoMenuKeys = [];

    public Activity Of(WeChatMessage message)
    {
        var activity = WeChatActivities.ToActivity(message, options.Value.CorpId, NoMenuKeys);
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = options.Value.ApiBaseAddress.ToString();
        activity.Name = activity.Name is null ? null : $"{ChannelId}{activity.Name[WeChatActivities.ChannelId.Length..]}";
        return links.Sign(activity, options.Value.EncodingAESKey);
    }
}
