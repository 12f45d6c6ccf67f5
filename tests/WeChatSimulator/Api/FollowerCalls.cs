using System.Text.Json.Nodes;
using CommunityBot.WeChatSimulator.Phones;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>What the platform tells of followers: no name, picture or place since 2021-12-27 (wechat-channel §1.14).</summary>
internal sealed class FollowerCalls(Followers followers)
{
    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/user/info", Info) { Needs = Ability.Talk, TakesJson = false, PerDay = 5_000_000 },
        new("/cgi-bin/user/info/batchget", Batch) { Needs = Ability.Talk, PerDay = 500_000 },
        new("/cgi-bin/user/info/updateremark", Remark) { Needs = Ability.Talk },
        new("/cgi-bin/user/get", List) { Needs = Ability.Talk, TakesJson = false },
    ];

    private ApiAnswer Info(ApiCall call) => followers.Find(call.Parameter("openid")) is { } person ? ApiAnswer.Of(Json(person)) : ApiAnswer.No(40003);

    private ApiAnswer Batch(ApiCall call)
    {
        var asked = (call.Body["user_list"] as JsonArray ?? []).Select(entry => followers.Find($"{entry?["openid"]}")).ToArray();
        return asked.Length switch
        {
            0 or > 100 => ApiAnswer.No(40032),
            _ when asked.Contains(null) => ApiAnswer.No(40003),
            _ => ApiAnswer.Of(new JsonObject { ["user_info_list"] = new JsonArray([.. asked.Select(person => Json(person!))]) }),
        };
    }

    private ApiAnswer Remark(ApiCall call)
    {
        if (followers.Find(call.Text("openid")) is not { } person)
        {
            return ApiAnswer.No(40003);
        }

        person.Remark = call.Text("remark") ?? "";
        return ApiAnswer.Ok;
    }

    private ApiAnswer List(ApiCall call)
    {
        var all = followers.All.Where(person => person.Follows).Select(person => person.OpenId).Order(StringComparer.Ordinal).ToArray();
        var page = all.SkipWhile(id => string.CompareOrdinal(id, call.Parameter("next_openid")) <= 0).Take(10_000).ToArray();
        return ApiAnswer.Of(new JsonObject
        {
            ["total"] = all.Length,
            ["count"] = page.Length,
            ["data"] = new JsonObject { ["openid"] = new JsonArray([.. page.Select(id => JsonValue.Create(id))]) },
            ["next_openid"] = page.LastOrDefault() ?? "",
        });
    }

    private static JsonObject Json(Follower person) => person.Follows
        ? new JsonObject
        {
            ["subscribe"] = 1,
            ["openid"] = person.OpenId,
            ["nickname"] = "",
            ["sex"] = 0,
            ["language"] = "",
            ["city"] = "",
            ["province"] = "",
            ["country"] = "",
            ["headimgurl"] = "",
            ["subscribe_time"] = person.FollowedAt.ToUnixTimeSeconds(),
            ["remark"] = person.Remark,
            ["groupid"] = person.Tags.FirstOrDefault(),
            ["tagid_list"] = new JsonArray([.. person.Tags.Select(tag => JsonValue.Create(tag))]),
            ["subscribe_scene"] = person.FollowScene,
            ["qr_scene"] = int.TryParse(person.QrScene, out var scene) ? scene : 0,
            ["qr_scene_str"] = person.QrScene,
        }
        : new JsonObject { ["subscribe"] = 0, ["openid"] = person.OpenId };
}
