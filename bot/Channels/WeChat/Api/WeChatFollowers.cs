using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>What the platform knows of followers: that they follow, how they came, and the tags the account gives them. No names: those have been empty since 2021.</summary>
internal sealed class WeChatFollowers(WeChatApi api)
{
    /// <summary>What a tag's name may have, in bytes of UTF-8.</summary>
    public const int TagBytes = 30;

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

    /// <summary>The id of a tag by its name, made when there is none; or why there is none.</summary>
    public async Task<(long? Id, WeChatApiAnswer? Failure)> TagOfAsync(string name, CancellationToken cancellationToken)
    {
        var known = await TagsAsync(cancellationToken);
        if (known is not WeChatApiAnswer.Done list)
        {
            return (null, known);
        }

        if (Named(list).TryGetValue(name, out var id))
        {
            return (id, null);
        }

        var made = await CreateTagAsync(name, cancellationToken);
        return made is WeChatApiAnswer.Done { Body: var body } && body.TryGetProperty("tag", out var tag) && tag.TryGetProperty("id", out var value) && value.TryGetInt64(out id)
            ? (id, null)
            : (null, made);
    }

    /// <summary>The ids of tags by their names, as the platform lists them.</summary>
    public static IReadOnlyDictionary<string, long> Named(WeChatApiAnswer.Done tags)
    {
        var named = new Dictionary<string, long>(StringComparer.Ordinal);
        if (tags.Body.TryGetProperty("tags", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var tag in list.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.Object))
            {
                if (tag.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && tag.TryGetProperty("id", out var id) && id.TryGetInt64(out var number))
                {
                    named[name.GetString()!] = number;
                }
            }
        }

        return named;
    }

    /// <summary>Takes a tag from a follower.</summary>
    public Task<WeChatApiAnswer> UntagAsync(long tag, string openId, CancellationToken cancellationToken) => api.CallAsync(
        WeChatCall.Post("/cgi-bin/tags/members/batchuntagging", new JsonObject { ["tagid"] = tag, ["openid_list"] = new JsonArray(openId) }) with { Needs = WeChatAbility.Followers, MayRepeat = true },
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
