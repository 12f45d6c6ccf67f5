using System.Text.RegularExpressions;

namespace CommunityBot.Channels.WeChat;

/// <summary>Words a resident can tap instead of typing them.</summary>
/// <param name="Title">What the resident sees.</param>
/// <param name="Content">What the tap says.</param>
internal sealed partial record WeChatOption(string Title, string Content)
{
    /// <summary>The option as a link of the client itself: it says the content in the resident's name.</summary>
    /// <param name="id">Comes back with the tap.</param>
    public string Link(int id) =>
        $"<a href=\"weixin://bizmsgmenu?msgmenucontent={Uri.EscapeDataString(Content)}&msgmenuid={id}\">{Title}</a>";

    /// <summary>Takes the links back out of words they were written below.</summary>
    public static (string Words, IReadOnlyList<WeChatOption> Options) Read(string linked)
    {
        var links = Links().Matches(linked);
        return (Links().Replace(linked, "").TrimEnd('\n'), [.. links.Select(link => new WeChatOption(link.Groups["title"].Value, Uri.UnescapeDataString(link.Groups["says"].Value)))]);
    }

    [GeneratedRegex("""<a href="weixin://bizmsgmenu\?msgmenucontent=(?<says>[^"&]*)&msgmenuid=\d+">(?<title>[^<]*)</a>\n?""")]
    private static partial Regex Links();
}
