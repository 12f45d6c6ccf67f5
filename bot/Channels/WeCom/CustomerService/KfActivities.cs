using CommunityBot.Channels.WeChat;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Turns what a resident did in the customer service into an activity: WeChat's mapping under this channel's name.</summary>
internal sealed class KfActivities(IOptions<WeComOptions> options, WeChatMediaLinks links)
{
    /// <summary>The channel's name in activities.</summary>
    public const string ChannelId = "wecom-kf";

    private static readonly Dictionary<string, string> NoMenuKeys = [];

    public Activity Of(WeChatMessage message)
    {
        var activity = WeChatActivities.ToActivity(message, $"{options.Value.CorpId}:{message.Stamp.Account}", NoMenuKeys);
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = options.Value.ApiBaseAddress.ToString();
        activity.Name = activity.Name is null ? null : $"{ChannelId}{activity.Name[WeChatActivities.ChannelId.Length..]}";
        return links.Sign(activity, options.Value.EncodingAESKey);
    }

    /// <summary>Tells the bot that the account's people could not take a resident.</summary>
    public Activity Refused(KfMessage message)
    {
        var activity = Of(new WeChatMessage.OtherEvent(message.Message.Stamp, "handoff.status", new Dictionary<string, string>()));
        activity.Value = "failed";
        return activity;
    }
}
