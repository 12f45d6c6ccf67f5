using System.Text;
using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>The platform's menus: words with things to tap below them.</summary>
internal static class KfMenu
{
    /// <summary>How many things the platform lets a menu have.</summary>
    public const int Most = 10;

    /// <summary>What the words above may have, in bytes of UTF-8.</summary>
    public const int HeadBytes = 1024;

    private const int ItemBytes = 128;

    // Tells our ids, which are what the tap says, from those of menus somebody made on the platform's pages.
    private const string Mark = "say:";

    /// <summary>What a tap on one of our menus says; null for other menus' ids.</summary>
    public static string? Said(string? id) => id?.StartsWith(Mark, StringComparison.Ordinal) == true && id.Length > Mark.Length ? id[Mark.Length..] : null;

    /// <summary>Whether an option fits into a menu.</summary>
    public static bool Fits(WeChatOption option) => Size(option.Title) is > 0 and <= ItemBytes && Size(Mark + option.Content) <= ItemBytes;

    /// <summary>Whether a link fits into a menu.</summary>
    public static bool Fits(WeChatPageLink link) => Size(link.Title) is > 0 and <= ItemBytes && Size(link.Url) <= 2048;

    /// <summary>A menu.</summary>
    public static JsonObject Of(string head, IEnumerable<WeChatOption> options, IEnumerable<WeChatPageLink> links)
    {
        var menu = new JsonObject
        {
            ["list"] = new JsonArray(
            [
                .. options.Select(option => new JsonObject { ["type"] = "click", ["click"] = new JsonObject { ["id"] = Mark + option.Content, ["content"] = option.Title } }),
                .. links.Select(link => new JsonObject { ["type"] = "view", ["view"] = new JsonObject { ["url"] = link.Url, ["content"] = link.Title } }),
            ]),
        };
        if (head.Length > 0)
        {
            menu["head_content"] = head;
        }

        return menu;
    }

    /// <summary>A text's length as the platform counts.</summary>
    public static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
