using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>What a menu may be: 3 by 5, names of 16 and 60 bytes, keys of 128, addresses of 1024 (wechat-channel §1.10).</summary>
internal static class MenuRules
{
    private static readonly string[] Speaking = ["click", "scancode_push", "scancode_waitmsg", "pic_sysphoto", "pic_photo_or_album", "pic_weixin", "location_select"];
    private static readonly string[] Matched = ["tag_id", "client_platform_type"];

    /// <summary>0 for a menu the platform takes, else the error code.</summary>
    public static int Check(JsonNode? buttons)
    {
        if (buttons is not JsonArray { Count: >= 1 and <= 3 } tops)
        {
            return 40016;
        }

        return tops.Select(top => top is JsonObject button ? Top(button) : 47001).FirstOrDefault(error => error != 0);
    }

    /// <summary>0 for a rule the platform still knows; sex, country, province, city and language are gone (65320).</summary>
    public static int CheckRule(JsonNode? rule) =>
        rule is JsonObject { Count: > 0 } parts && parts.Where(part => $"{part.Value}" is not "").All(part => Matched.Contains(part.Key)) ? 0 : 65320;

    private static int Top(JsonObject button)
    {
        if (Size(button["name"]) is 0 or > 16)
        {
            return 40018;
        }

        return button["sub_button"] switch
        {
            JsonArray { Count: > 5 } => 40023,
            JsonArray { Count: > 0 } subs => subs.Select(sub => sub is JsonObject item ? Sub(item) : 47001).FirstOrDefault(error => error != 0),
            _ => Deed(button, 40055),
        };
    }

    private static int Sub(JsonObject button) => Size(button["name"]) is 0 or > 60 ? 40027 : Deed(button, 40054);

    private static int Deed(JsonObject button, int wrongAddress) => $"{button["type"]}" switch
    {
        var type when Speaking.Contains(type) => Size(button["key"]) is 0 or > 128 ? 40019 : 0,
        "view" => IsPage(button["url"]) ? 0 : wrongAddress,
        "miniprogram" => IsPage(button["url"]) && Size(button["appid"]) > 0 && Size(button["pagepath"]) > 0 ? 0 : wrongAddress,
        "media_id" or "view_limited" => Size(button["media_id"]) == 0 ? 40007 : 0,
        "article_id" or "article_view_limited" => Size(button["article_id"]) == 0 ? 40007 : 0,
        _ => 40017,
    };

    private static int Size(JsonNode? text) => Encoding.UTF8.GetByteCount($"{text}");

    private static bool IsPage(JsonNode? url) =>
        Size(url) <= 1024 && Uri.TryCreate($"{url}", UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
