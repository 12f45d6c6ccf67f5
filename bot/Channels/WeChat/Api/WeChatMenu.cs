using System.Text;

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
            .Concat(ForTags.SelectMany((menu, index) => menu.Faults($"WeChat:Menu:ForTags:{index}").Concat(Faults($"WeChat:Menu:ForTags:{index}:Buttons", menu.Buttons, 3, 16))))
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
    /// <summary>The platform's limit for such menus.</summary>
    private const int MostHosts = 3;

    /// <summary>The tag's id on the platform; 0 when <see cref="Tag"/> names it.</summary>
    public long TagId { get; set; }

    /// <summary>The tag's name, for example that of an estate followers are tagged with; it is made when there is none.</summary>
    public string Tag { get; set; } = "";

    public List<WeChatMenuButton> Buttons { get; } = [];

    /// <summary>What is wrong with it as a whole.</summary>
    public IEnumerable<string> Faults(string place)
    {
        if (TagId > 0 == (Tag.Length > 0))
        {
            yield return $"{place} needs either TagId or Tag.";
        }

        if (Encoding.UTF8.GetByteCount(Tag) > WeChatFollowers.TagBytes)
        {
            yield return $"{place}:Tag may have {WeChatFollowers.TagBytes} bytes of UTF-8.";
        }

        var hosts = Buttons.SelectMany(button => button.Buttons.Append(button)).Select(button => Uri.TryCreate(button.Url, UriKind.Absolute, out var address) ? address.Host : null).OfType<string>().Distinct();
        if (hosts.Count() > MostHosts)
        {
            yield return $"{place} may open pages of {MostHosts} hosts.";
        }
    }
}
