using System.Text;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>Makes all a turn said into the one reply a push may have.</summary>
internal static class WeChatReplies
{
    /// <summary>What a text reply may hold, in bytes of UTF-8; WeChat drops a longer one whole.</summary>
    public const int MaximumBytes = 2048;

    // Encoded Chinese is nine bytes a character: where not all fits, links may take half of the reply, then they go without their link.
    private const int MaximumLinkBytes = MaximumBytes / 2;

    private const string Between = "\n\n";

    /// <summary>The reply, null when nothing was said.</summary>
    public static WeChatReply? Compose(IReadOnlyList<Activity> said)
    {
        var messages = said.Where(activity => activity.Type == ActivityTypes.Message).ToArray();
        if (messages.Length == 0 && said.Any(IsTransfer))
        {
            return new WeChatReply.Transfer();
        }

        if (messages is [var only] && WeChatCards.AsArticle(only) is { } article)
        {
            return article;
        }

        var body = string.Join(Between, messages.SelectMany(Paragraphs).Where(paragraph => paragraph.Length > 0));
        var options = messages.SelectMany(WeChatCards.Options).DistinctBy(option => option.Content).ToArray();
        var text = Fit(body, options);
        return text.Length == 0 ? null : new WeChatReply.Text(text);
    }

    /// <summary>Whether the bot asks for one of the account's own people. With words beside it the words go first: there is one reply, and the bot asks again.</summary>
    public static bool IsTransfer(Activity activity) => activity is { Type: ActivityTypes.Event, Name: "handoff.initiate" };

    private static IEnumerable<string> Paragraphs(Activity message) =>
        [Clean(message.Text), .. (message.Attachments ?? []).Select(attachment => Clean(WeChatCards.AsText(attachment)))];

    private static string Fit(string body, IReadOnlyList<WeChatOption> options)
    {
        var links = Lines(options.Select((option, index) => option.Link(index + 1)));
        if (Size(links) > MaximumLinkBytes && Size(Joined(body, links)) > MaximumBytes)
        {
            links = WeChatCut.At(Lines(options.Select(option => option.Title)), MaximumLinkBytes);
        }

        var whole = Joined(body, links);
        if (Size(whole) <= MaximumBytes)
        {
            return whole;
        }

        var room = MaximumBytes - Size(Joined("", WeChatText.More, links)) - Between.Length;
        return Joined(WeChatCut.At(body, room), WeChatText.More, links);
    }

    private static string Joined(params IEnumerable<string> parts) => string.Join(Between, parts.Where(part => part.Length > 0));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    // iPhones show \r\n as a broken line.
    private static string Clean(string? text) =>
        WeChatCharacters.Legal(text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();

    private static int Size(string text) => Encoding.UTF8.GetByteCount(text);
}
