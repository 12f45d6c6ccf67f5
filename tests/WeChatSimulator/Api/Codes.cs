using System.Globalization;
using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>QR codes with scenes (wechat-channel §1.13).</summary>
internal sealed class Codes(TimeProvider clock)
{
    private const int LongestLife = 2_592_000;
    private const int MostPermanent = 100_000;

    private readonly Dictionary<string, (string Scene, DateTimeOffset Until, string Url)> _codes = new(StringComparer.Ordinal);

    public IEnumerable<ApiMethod> Methods =>
    [
        new("/cgi-bin/qrcode/create", Create) { Needs = Ability.Service, PerDay = 100_000 },
    ];

    /// <summary>The scene of a ticket, null when there is none or its time is over.</summary>
    public string? Scene(string ticket) => _codes.TryGetValue(ticket, out var code) && code.Until > clock.GetUtcNow() ? code.Scene : null;

    /// <summary>What the latest code of a scene spells, null when none was made.</summary>
    public string? Spelled(string scene) => _codes.Values.LastOrDefault(code => code.Scene == scene).Url;

    private ApiAnswer Create(ApiCall call)
    {
        var action = call.Text("action_name");
        var scene = action switch
        {
            "QR_SCENE" => Number(call, uint.MaxValue),
            "QR_LIMIT_SCENE" => Number(call, MostPermanent),
            "QR_STR_SCENE" or "QR_LIMIT_STR_SCENE" => call.Text("action_info", "scene", "scene_str") is { Length: > 0 and <= 64 } text ? text : null,
            _ => "",
        };
        var permanent = action is "QR_LIMIT_SCENE" or "QR_LIMIT_STR_SCENE";
        return scene switch
        {
            "" => ApiAnswer.No(40052),
            null => ApiAnswer.No(40053),
            _ when permanent && _codes.Values.Count(code => code.Until == DateTimeOffset.MaxValue) >= MostPermanent => ApiAnswer.No(45029),
            _ => Made(scene, permanent ? null : Seconds(call)),
        };
    }

    private ApiAnswer Made(string scene, int? seconds)
    {
        var ticket = $"gQ{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(scene))}{_codes.Count}==";
        var url = $"http://weixin.qq.com/q/{_codes.Count + 1:x8}";
        _codes[ticket] = (scene, seconds is { } left ? clock.GetUtcNow().AddSeconds(left) : DateTimeOffset.MaxValue, url);
        var made = new JsonObject { ["ticket"] = ticket, ["url"] = url };
        if (seconds is not null)
        {
            made["expire_seconds"] = seconds;
        }

        return ApiAnswer.Of(made);
    }

    // Without a number of seconds the platform gives 60.
    private static int Seconds(ApiCall call) => int.TryParse(call.Text("expire_seconds"), out var seconds) ? Math.Clamp(seconds, 60, LongestLife) : 60;

    private static string? Number(ApiCall call, long most) =>
        long.TryParse(call.Text("action_info", "scene", "scene_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
}
