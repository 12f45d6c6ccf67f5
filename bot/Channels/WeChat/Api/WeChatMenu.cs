using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>The account's menus: section <c>WeChat:Menu</c>.</summary>
internal sealed class WeChatMenu
{
    /// <summary>What everybody sees; up to three buttons with up to five below each.</summary>
    public List<WeChatMenuButton> Buttons { get; } = [];

    /// <summary>What followers with a tag see instead.</summary>
    public List<WeChatTagMenu> ForTags { get; } = [];

    /// <summary>What the platform would refuse, in the words of the configuration.</summary>
    public IEnumerable<string> Faults() =>
        Faults("WeChat:Menu:Buttons", Buttons, 3, 16)
            .Concat(ForTags.SelectMany((menu, index) => Faults($"WeChat:Menu:ForTags:{index}:Buttons", menu.Buttons, 3, 16)))
            .Concat(Buttons.Count == 0 && ForTags.Count > 0 ? ["WeChat:Menu:ForTags needs a menu for everybody in WeChat:Menu:Buttons."] : []);

    private static IEnumerable<string> Faults(string place, List<WeChatMenuButton> buttons, int most, int nameBytes)
    {
        if (buttons.Count > most)
        {
            yield return $"{place} may hold {most} buttons; it has {buttons.Count}.";
        }

        foreach (var (button, index) in buttons.Select((button, index) => (button, index)))
        {
            var at = $"{place}:{index}";
            if (Encoding.UTF8.GetByteCount(button.Name) is var size && (size == 0 || size > nameBytes))
            {
                yield return $"{at}:Name must have 1 to {nameBytes} bytes of UTF-8 (a Chinese character takes three); it has {size}.";
            }

            var inner = nameBytes == 16 ? Faults($"{at}:Buttons", button.Buttons, 5, 60) : button.Buttons.Select(_ => $"{at}:Buttons: a menu has two levels.").Take(1);
            foreach (var fault in inner.Concat(button.Buttons.Count == 0 ? button.Faults(at) : []))
            {
                yield return fault;
            }
        }
    }
}

/// <summary>A menu for the followers with a tag.</summary>
internal sealed class WeChatTagMenu
{
    /// <summary>The tag's id on the platform.</summary>
    public long TagId { get; set; }

    public List<WeChatMenuButton> Buttons { get; } = [];
}

/// <summary>One button: says something, opens a page, or has others below it.</summary>
internal sealed class WeChatMenuButton
{
    public string Name { get; set; } = "";

    /// <summary>What a tap says.</summary>
    public string Says { get; set; } = "";

    /// <summary>The page a tap opens.</summary>
    public string Url { get; set; } = "";

    /// <summary>Another of the platform's kinds, for example location_select or pic_photo_or_album; it needs <see cref="Says"/> as its key.</summary>
    public string Type { get; set; } = "";

    public List<WeChatMenuButton> Buttons { get; } = [];

    /// <summary>The button as the platform takes it.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["name"] = Name };
        if (Buttons.Count > 0)
        {
            json["sub_button"] = new JsonArray([.. Buttons.Select(button => button.ToJson())]);
        }
        else if (Url.Length > 0)
        {
            (json["type"], json["url"]) = ("view", Url);
        }
        else
        {
            (json["type"], json["key"]) = (Type.Length > 0 ? Type : "click", Says);
        }

        return json;
    }

    /// <summary>What is wrong with a button that has none below it.</summary>
    public IEnumerable<string> Faults(string place)
    {
        if (Says.Length == 0 == (Url.Length == 0))
        {
            yield return $"{place} needs either Says or Url.";
        }

        if (Encoding.UTF8.GetByteCount(Says) > 128)
        {
            yield return $"{place}:Says may have 128 bytes of UTF-8; WeChat:MenuKeys gives a short key longer words.";
        }

        if (Encoding.UTF8.GetByteCount(Url) > 1024 || (Url.Length > 0 && !Uri.TryCreate(Url, UriKind.Absolute, out _)))
        {
            yield return $"{place}:Url must be a whole address of at most 1024 bytes.";
        }
    }
}
