using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Messages to residents who have not just been asked something by them: within the platform's windows.</summary>
internal sealed class WeChatCustomerService(WeChatApi api)
{
    /// <summary>Says something.</summary>
    public Task<WeChatApiAnswer> SayAsync(string openId, string text, CancellationToken cancellationToken) =>
        SendAsync(openId, "text", new JsonObject { ["content"] = text }, cancellationToken);

    /// <summary>Says something with words to tap below it.</summary>
    public Task<WeChatApiAnswer> OfferAsync(string openId, string text, IEnumerable<WeChatOption> options, CancellationToken cancellationToken) => SendAsync(
        openId,
        "msgmenu",
        new JsonObject
        {
            ["head_content"] = text,
            // What comes back is the words, so they are what is shown.
            ["list"] = new JsonArray([.. options.Select((option, index) => new JsonObject { ["id"] = $"{index + 1}", ["content"] = option.Content })]),
            ["tail_content"] = "",
        },
        cancellationToken);

    /// <summary>Shows a picture the platform has.</summary>
    public Task<WeChatApiAnswer> ShowAsync(string openId, string mediaId, CancellationToken cancellationToken) =>
        SendAsync(openId, "image", new JsonObject { ["media_id"] = mediaId }, cancellationToken);

    /// <summary>Shows a card that opens a page.</summary>
    public Task<WeChatApiAnswer> ShowAsync(string openId, WeChatReply.Article article, CancellationToken cancellationToken) => SendAsync(
        openId,
        "news",
        new JsonObject
        {
            ["articles"] = new JsonArray(new JsonObject { ["title"] = article.Title, ["description"] = article.Description, ["url"] = article.Url, ["picurl"] = article.Picture }),
        },
        cancellationToken);

    /// <summary>Shows for some seconds that somebody is writing.</summary>
    public Task<WeChatApiAnswer> TypeAsync(string openId, CancellationToken cancellationToken) => api.CallAsync(
        WeChatCall.Post("/cgi-bin/message/custom/typing", new JsonObject { ["touser"] = openId, ["command"] = "Typing" }) with { Needs = WeChatAbility.Typing, MayRepeat = true },
        cancellationToken);

    private Task<WeChatApiAnswer> SendAsync(string openId, string type, JsonObject content, CancellationToken cancellationToken) => api.CallAsync(
        WeChatCall.Post("/cgi-bin/message/custom/send", new JsonObject { ["touser"] = openId, ["msgtype"] = type, [type] = content }) with { Needs = WeChatAbility.CustomerService },
        cancellationToken);
}
