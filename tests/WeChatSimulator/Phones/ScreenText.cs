using System.Text.RegularExpressions;

namespace CommunityBot.WeChatSimulator.Phones;

/// <summary>
/// Finds the links in an account's words. weixin://bizmsgmenu links speak for the resident and come back as a text with
/// bizmsgmenuid (widely used; wechat-channel §1.7).
/// </summary>
internal static partial class ScreenText
{
    private const string Speaks = "weixin://bizmsgmenu?";

    /// <summary>The words as the phone shows them, what can be pressed, and what can be opened.</summary>
    public static (string Text, IReadOnlyList<ScreenOption> Options, IReadOnlyList<ScreenLink> Links) Read(string content)
    {
        List<ScreenOption> options = [];
        List<ScreenLink> links = [];
        var text = Anchor().Replace(content, anchor =>
        {
            var (target, title) = (anchor.Groups["target"].Value, anchor.Groups["title"].Value);
            if (target.StartsWith(Speaks, StringComparison.Ordinal))
            {
                options.Add(new ScreenOption(Parameter(target, "msgmenuid"), title, Parameter(target, "msgmenucontent")));
            }
            else
            {
                links.Add(new ScreenLink(title, target));
            }

            return title;
        });
        return (text, options, links);
    }

    private static string Parameter(string target, string name) => target[Speaks.Length..].Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair is [var key, _] && key == name)
        .Select(pair => Uri.UnescapeDataString(pair[1]))
        .FirstOrDefault() ?? "";

    [GeneratedRegex("""<a\s+href\s*=\s*"(?<target>[^"]*)"[^>]*>(?<title>[^<]*)</a>""")]
    private static partial Regex Anchor();
}
