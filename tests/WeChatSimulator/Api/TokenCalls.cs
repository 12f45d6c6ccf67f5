using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>/cgi-bin/token and /cgi-bin/stable_token (wechat-channel §1.11).</summary>
internal sealed class TokenCalls(SimulatorSettings settings, AccessTokens tokens)
{
    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/token", Renew) { IsOpen = true, TakesJson = false, PerDay = 2000 },
        new("/cgi-bin/stable_token", Stable) { IsOpen = true, PerDay = 500_000 },
    ];

    private ApiAnswer Renew(ApiCall call)
    {
        if (Refusal(call.Parameter("grant_type"), call.Parameter("appid"), call.Parameter("secret")) is { } refusal)
        {
            return refusal;
        }

        var (value, seconds) = tokens.Renew();
        return Token(value, seconds);
    }

    private ApiAnswer Stable(ApiCall call)
    {
        if (Refusal(call.Text("grant_type"), call.Text("appid"), call.Text("secret")) is { } refusal)
        {
            return refusal;
        }

        var (value, seconds, error) = tokens.Stable(call.Text("force_refresh") == "true");
        return value is null ? ApiAnswer.No(error) : Token(value, seconds);
    }

    private static ApiAnswer Token(string value, int seconds) => ApiAnswer.Of(new JsonObject { ["access_token"] = value, ["expires_in"] = seconds });

    private ApiAnswer? Refusal(string? grant, string? appId, string? secret) => (grant, appId, secret) switch
    {
        (not "client_credential", _, _) => ApiAnswer.No(40002),
        _ when appId != settings.AppId => ApiAnswer.No(40013),
        _ when secret != settings.AppSecret => ApiAnswer.No(40125),
        _ => null,
    };
}
