using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Notices in forms the platform has approved: the way to somebody who has not written for two days.</summary>
internal sealed class WeChatNotices(WeChatApi api)
{
    /// <summary>Sends a notice.</summary>
    /// <param name="openId">To whom.</param>
    /// <param name="notice">Its form.</param>
    /// <param name="values">What stands in its fields; shortened to what the platform takes.</param>
    /// <param name="key">The same in every try; the platform drops a template message it has seen under it.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    public Task<WeChatApiAnswer> SendAsync(string openId, WeChatNotice notice, IReadOnlyDictionary<string, string> values, string key, CancellationToken cancellationToken)
    {
        var message = new JsonObject
        {
            ["touser"] = openId,
            ["template_id"] = notice.TemplateId,
            ["data"] = new JsonObject(values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, new JsonObject { ["value"] = WeChatNoticeValue.Fit(value.Key, value.Value) }))),
        };
        if (notice.Page.Length > 0)
        {
            message[notice.IsSubscription ? "page" : "url"] = notice.Page;
        }

        if (!notice.IsSubscription)
        {
            message["client_msg_id"] = key;
        }

        var path = notice.IsSubscription ? "/cgi-bin/message/subscribe/bizsend" : "/cgi-bin/message/template/send";
        return api.CallAsync(WeChatCall.Post(path, message) with { Needs = notice.IsSubscription ? WeChatAbility.Subscription : WeChatAbility.Template }, cancellationToken);
    }
}
