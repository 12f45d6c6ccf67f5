using System.Text;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>Makes all a turn said into the fewest messages that carry it: a push may have one reply, and what follows costs of an allotment.</summary>
internal static class WeChatReplies
{
    /// <summary>What a text may hold, in bytes of UTF-8; WeChat drops a longer one whole.</summary>
    public const int MaximumBytes = 2048;

    /// <summary>How many messages an answer may be: one answers the push, and two of the five that may follow are left for others.</summary>
    public const int MostPieces = 4;

    // Encoded Chinese is nine bytes a character: where not all fits, links may take half of the reply, then they go without their link.
    private const int MaximumLinkBytes = MaximumBytes / 2;

    private const string Between = "\n\n";

    /// <summary>The messages in order, none when nothing was said.</summary>
    /// <param name="said">What the bot said.</param>
    /// <param name="follows">Whether more than the first can go out by itself; what cannot waits for the resident's next word, who is told so.</param>
    /// <param name="pictures">Whether pictures can be shown; else they are links.</param>
    public static IReadOnlyList<WeChatPiece> Compose(IReadOnlyList<Activity> said, bool follows, bool pictures)
    {
        var messages = said.Where(activity => activity.Type == ActivityTypes.Message).ToArray();
        if (messages.Length == 0)
        {
            return said.Any(IsTransfer) ? [WeChatPiece.Transfer] : [];
        }

        if (messages is [var only] && WeChatCards.AsArticle(only) is { } article)
        {
            return [new WeChatPiece("", []) { Article = article }];
        }

        var shown = pictures ? messages.SelectMany(WeChatCards.Pictures).Distinct().Take(MostPieces - 1).ToArray() : [];
        var body = string.Join(Between, messages.SelectMany(message => Paragraphs(message, shown)).Where(paragraph => paragraph.Length > 0));
        var options = messages.SelectMany(WeChatCards.Options).DistinctBy(option => option.Content).ToArray();
        return [.. Worded(body, options, MostPieces - shown.Length, follows), .. shown.Select(picture => new WeChatPiece("", []) { Picture = picture })];
    }

    /// <summary>Whether the bot asks for one of the account's own people. With words beside it the words go first: there is one reply, and the bot asks again.</summary>
    public static bool IsTransfer(Activity activity) => activity is { Type: ActivityTypes.Event, Name: "handoff.initiate" };

    /// <summary>Words with what can be tapped below them as links of the client.</summary>
    public static string Linked(string words, IReadOnlyList<WeChatOption> options)
    {
        var links = Links(options);
        return Joined(words, Size(Joined(words, links)) > MaximumBytes ? Below(options) : links);
    }

    /// <summary>Words with what can be said next in numbered lines below them, for clients without such links.</summary>
    public static string Numbered(string words, IReadOnlyList<WeChatOption> options) => Joined(
        words,
        options.Count == 1 ? options[0].Content : WeChatCut.At(Lines(options.Select((option, index) => $"{index + 1}. {option.Content}")), MaximumLinkBytes));

    /// <summary>A text's length as the platform counts.</summary>
    public static int Size(string text) => Encoding.UTF8.GetByteCount(text);

    private static IEnumerable<WeChatPiece> Worded(string body, WeChatOption[] options, int most, bool follows)
    {
        var rest = body;
        for (var count = 1; rest.Length > 0 || options.Length > 0; count++)
        {
            if (Size(Linked(rest, options)) <= MaximumBytes)
            {
                yield return new WeChatPiece(rest, options);
                yield break;
            }

            // Who has to ask for the rest may tap below the first; else the question stands at the end, and so do its answers.
            var isLast = count == most;
            WeChatOption[] here = follows && !isLast ? [] : options;
            var hint = isLast ? WeChatText.More : follows || count > 1 ? "" : WeChatText.Continued;
            var part = WeChatCut.At(rest, MaximumBytes - Size(Joined(hint, Below(here))) - (2 * Between.Length));
            // One link of more than a message is nobody's to read.
            isLast |= part.Length == 0;
            yield return new WeChatPiece(Joined(part, part.Length == 0 ? WeChatText.More : hint), isLast ? options : here);
            (rest, options) = isLast ? ("", []) : (rest[part.Length..].Trim(), follows ? options : []);
        }
    }

    private static string Links(IEnumerable<WeChatOption> options) => Lines(options.Select((option, index) => option.Link(index + 1)));

    private static string Below(IReadOnlyList<WeChatOption> options) => Links(options) is var links && Size(links) > MaximumLinkBytes
        ? WeChatCut.At(Lines(options.Select(option => option.Title)), MaximumLinkBytes)
        : links;

    private static IEnumerable<string> Paragraphs(Activity message, IReadOnlyList<string> shown) =>
    [
        Clean(message.Text),
        .. (message.Attachments ?? []).Where(attachment => !shown.Contains(attachment.ContentUrl)).Select(attachment => Clean(WeChatCards.AsText(attachment))),
    ];

    private static string Joined(params IEnumerable<string> parts) => string.Join(Between, parts.Where(part => part.Length > 0));

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    // iPhones show \r\n as a broken line.
    private static string Clean(string? text) =>
        WeChatCharacters.Legal(text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
