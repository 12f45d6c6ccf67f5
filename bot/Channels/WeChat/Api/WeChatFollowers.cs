using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>What the platform knows of followers: that they follow, how they came, and the tags the account gives them. No names: those have been empty since 2021.</summary>
internal sealed class WeChatFollowers(WeChatApi api)
{
    /// <summary>The most the platform tags at once.</summary>
    private const int AtOnce = 50;

    /// <summary>A follower's record.</summary>
    public Task<WeChatApiAnswer> FindAsync(string openId, CancellationToken cancellationToken) =>
        api.CallAsync(WeChatCall.Get("/cgi-bin/user/info", ("openid", openId), ("lang", "zh_CN")) with { Needs = WeChatAbility.Followers }, cancellationToken);

    /// <summary>The account's tags.</summary>
    public Task<WeChatApiAnswer> TagsAsync(CancellationToken cancellationToken) =>
        api.CallAsync(WeChatCall.Get("/cgi-bin/tags/get") with { Needs = WeChatAbility.Followers }, cancellationToken);

    /// <summary>Makes a tag; its id is in the answer's tag.</summary>
    public Task<WeChatApiAnswer> CreateTagAsync(string name, CancellationToken cancellationToken) => api.CallAsync(
        WeChatCall.Post("/cgi-bin/tags/create", new JsonObject { ["tag"] = new JsonObject { ["name"] = name } }) with { Needs = WeChatAbility.Followers },
        cancellationToken);

    /// <summary>Gives followers a tag; the last answer tells whether all have it.</summary>
    public async Task<WeChatApiAnswer> TagAsync(long tag, IEnumerable<string> openIds, CancellationToken cancellationToken)
    {
        WeChatApiAnswer answer = new WeChatApiAnswer.NotSent("There is nobody to tag.");
        foreach (var some in openIds.Chunk(AtOnce))
        {
            var asked = new JsonObject { ["tagid"] = tag, ["openid_list"] = new JsonArray([.. some.Select(openId => (JsonNode)openId)]) };
            answer = await api.CallAsync(WeChatCall.Post("/cgi-bin/tags/members/batchtagging", asked) with { Needs = WeChatAbility.Followers, MayRepeat = true }, cancellationToken);
            if (answer is not WeChatApiAnswer.Done)
            {
                break;
            }
        }

        return answer;
    }
}
