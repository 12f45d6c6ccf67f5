using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>One button: says something, opens something, or has others below it.</summary>
internal sealed class WeChatMenuButton
{
    private static readonly string[] Keyed = ["click", "scancode_push", "scancode_waitmsg", "pic_sysphoto", "pic_photo_or_album", "pic_weixin", "location_select"];
    private static readonly string[] OfArticles = ["article_id", "article_view_limited"];

    public string Name { get; set; } = "";

    /// <summary>What a tap says; for the kinds that ask for a scan, a picture or a place, what stands with the answer.</summary>
    public string Says { get; set; } = "";

    /// <summary>The page a tap opens; beside a mini program, the page for clients that cannot open it.</summary>
    public string Url { get; set; } = "";

    /// <summary>The platform's kind; empty for what the other settings say: click, view, media_id, article_id or miniprogram.</summary>
    public string Type { get; set; } = "";

    /// <summary>A permanent file of the account's.</summary>
    public string MediaId { get; set; } = "";

    /// <summary>An article of the account's.</summary>
    public string ArticleId { get; set; } = "";

    /// <summary>A mini program.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Its page.</summary>
    public string PagePath { get; set; } = "";

    public List<WeChatMenuButton> Buttons { get; } = [];

    private string Kind => Type.Length > 0 ? Type
        : AppId.Length > 0 ? "miniprogram"
        : MediaId.Length > 0 ? "media_id"
        : ArticleId.Length > 0 ? "article_id"
        : Url.Length > 0 ? "view"
        : "click";

    /// <summary>The button as the platform takes it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["name"] = Name };
        if (Buttons.Count > 0)
        {
            json["sub_button"] = new JsonArray([.. Buttons.Select(button => button.ToJson())]);
            return json;
        }

        json["type"] = Kind;
        foreach (var (name, _, value) in Needed())
        {
            json[name] = value;
        }

        return json;
    }

    /// <summary>What is wrong with a button that has none below it.</summary>
    public IEnumerable<string> Faults(string place)
    {
        var needed = Needed();
        if (needed is [])
        {
            return [$"{place}:Type {Type} is none of the platform's."];
        }

        var missing = needed.Where(each => each.Value.Length == 0).Select(each => each.Setting).ToArray();
        var set = new[] { (nameof(Says), Says), (nameof(Url), Url), (nameof(MediaId), MediaId), (nameof(ArticleId), ArticleId), (nameof(AppId), AppId), (nameof(PagePath), PagePath) };
        var idle = set.Where(each => each.Item2.Length > 0 && needed.All(other => other.Setting != each.Item1)).Select(each => each.Item1).ToArray();
        return
        [
            .. missing.Length > 0 && Type.Length == 0 && needed is [("key", _, _)] ? [$"{place} needs one of Says, Url, MediaId, ArticleId or AppId."]
                : missing.Select(setting => $"{place}:{setting} is needed for {Kind}."),
            .. idle.Select(setting => $"{place}:{setting} means nothing for {Kind}."),
            .. Sizes(place),
        ];
    }

    // Under what name the platform takes which setting.
    private (string Name, string Setting, string Value)[] Needed() => Kind switch
    {
        var kind when Keyed.Contains(kind) => [("key", nameof(Says), Says)],
        "view" => [("url", nameof(Url), Url)],
        "media_id" => [("media_id", nameof(MediaId), MediaId)],
        var kind when OfArticles.Contains(kind) => [("article_id", nameof(ArticleId), ArticleId)],
        "miniprogram" => [("url", nameof(Url), Url), ("appid", nameof(AppId), AppId), ("pagepath", nameof(PagePath), PagePath)],
        _ => [],
    };

    private IEnumerable<string> Sizes(string place)
    {
        if (Encoding.UTF8.GetByteCount(Says) > 128)
        {
            yield return $"{place}:Says may have 128 bytes of UTF-8; WeChat:MenuKeys gives a short key longer words.";
        }

        if (Encoding.UTF8.GetByteCount(Url) > 1024 || (Url.Length > 0 && !(Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")))
        {
            yield return $"{place}:Url must be a whole address of at most 1024 bytes.";
        }
    }
}
