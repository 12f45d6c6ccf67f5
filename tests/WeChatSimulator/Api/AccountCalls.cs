using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>Quotas, request ids and the platform's own addresses (wechat-channel §1.2, §1.15).</summary>
internal sealed class AccountCalls(SimulatorSettings settings, Quotas quotas, RequestIds requests, Func<string, ApiMethod?> find)
{
    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/clear_quota", call => call.Text("appid") == settings.AppId ? Clear() : ApiAnswer.No(40013)),
        new("/cgi-bin/clear_quota/v2", ClearBySecret) { IsOpen = true },
        new("/cgi-bin/openapi/quota/get", Quota),
        new("/cgi-bin/openapi/rid/get", Request),
        new("/cgi-bin/getcallbackip", Addresses) { TakesJson = false },
        new("/cgi-bin/get_api_domain_ip", Addresses) { TakesJson = false },
        new("/cgi-bin/callback/check", Check),
    ];

    private ApiAnswer ClearBySecret(ApiCall call) => (call.Text("appid") == settings.AppId, call.Text("appsecret") == settings.AppSecret) switch
    {
        (false, _) => ApiAnswer.No(40013),
        (_, false) => ApiAnswer.No(40125),
        _ => Clear(),
    };

    private ApiAnswer Clear() => quotas.Clear() ? ApiAnswer.Ok : ApiAnswer.No(48006);

    private ApiAnswer Quota(ApiCall call) => find(call.Text("cgi_path") ?? "") is { } method
        ? ApiAnswer.Of(new JsonObject
        {
            ["errcode"] = 0,
            ["errmsg"] = "ok",
            ["quota"] = new JsonObject { ["daily_limit"] = method.PerDay, ["used"] = quotas.Used(method.Path), ["remain"] = method.PerDay - quotas.Used(method.Path) },
        })
        : ApiAnswer.No(76021);

    private ApiAnswer Request(ApiCall call) => requests.Find(call.Text("rid")) is { } request
        ? ApiAnswer.Of(new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok", ["request"] = new JsonObject { ["request_url"] = request } })
        : ApiAnswer.No(76022);

    private static ApiAnswer Addresses(ApiCall call) => ApiAnswer.Of(new JsonObject { ["ip_list"] = new JsonArray("127.0.0.1", "::1") });

    private static ApiAnswer Check(ApiCall call) => ApiAnswer.Of(new JsonObject
    {
        ["dns"] = new JsonArray(new JsonObject { ["ip"] = "127.0.0.1", ["real_operator"] = "DEFAULT" }),
        ["ping"] = new JsonArray(new JsonObject { ["ip"] = "127.0.0.1", ["from_operator"] = "DEFAULT", ["package_loss"] = "0%", ["time"] = "1.000ms" }),
    });
}
