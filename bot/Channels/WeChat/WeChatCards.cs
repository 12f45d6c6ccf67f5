using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>What WeChat can show of cards and buttons, which it does not know.</summary>
internal static class WeChatCards
{
    /// <summary>The one article a message that is nothing but a card with a page becomes; null for any other message.</summary>
    public static WeChatReply.Article? AsArticle(Activity message)
    {
        if (!string.IsNullOrEmpty(message.Text)
            || message.SuggestedActions?.Actions is { Count: > 0 }
            || message.Attachments is not [var attachment]
            || WeChatCardContent.Of(attachment) is not { } card
            || card.Actions is not [var open]
            || !IsLink(open)
            || string.IsNullOrEmpty(card.Title))
        {
            return null;
        }

        return new WeChatReply.Article(card.Title, card.Body, card.Picture, $"{open.Value}");
    }

    /// <summary>An attachment in words and links; empty when it has none.</summary>
    public static string AsText(Attachment attachment)
    {
        if (WeChatCardContent.Of(attachment) is { } card)
        {
            var links = card.Actions.Where(IsLink).Select(action => Link($"{action.Value}", action.Title));
            return string.Join('\n', new[] { card.Title, card.Body }.Concat(links).Where(line => line.Length > 0));
        }

        return IsPage(attachment.ContentUrl) ? Link(attachment.ContentUrl, attachment.Name) : "";
    }

    /// <summary>An attachment in words alone, for channels that show its pages otherwise.</summary>
    public static string AsWords(Attachment attachment) => WeChatCardContent.Of(attachment) is { } card
        ? string.Join('\n', new[] { card.Title, card.Body }.Where(line => line.Length > 0))
        : "";

    /// <summary>The pages a message offers to open.</summary>
    public static IEnumerable<WeChatPageLink> Links(Activity message) =>
        (message.Attachments ?? []).SelectMany(attachment => WeChatCardContent.Of(attachment)?.Actions.Where(IsLink).Select(action => new WeChatPageLink(Inline(action.Title ?? $"{action.Value}"), $"{action.Value}"))
            ?? (IsPage(attachment.ContentUrl) ? [new WeChatPageLink(Inline(string.IsNullOrEmpty(attachment.Name) ? attachment.ContentUrl : attachment.Name), attachment.ContentUrl)] : []));

    /// <summary>The pictures of a message, by address or id.</summary>
    public static IEnumerable<string> Pictures(Activity message) => (message.Attachments ?? [])
        .Where(attachment => attachment.ContentType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true && !string.IsNullOrEmpty(attachment.ContentUrl))
        .Select(attachment => attachment.ContentUrl);

    /// <summary>What a message offers to tap.</summary>
    public static IEnumerable<WeChatOption> Options(Activity message) =>
        (message.Attachments ?? []).SelectMany(attachment => WeChatCardContent.Of(attachment)?.Actions ?? [])
            .Concat(message.SuggestedActions?.Actions ?? [])
            .Where(action => action.Type is ActionTypes.ImBack or ActionTypes.PostBack or ActionTypes.MessageBack)
            .Select(Option)
            .Where(option => option.Content.Length > 0);

    private static WeChatOption Option(CardAction action)
    {
        // What is tapped is shown as the resident's own words, so a postback's hidden value cannot be it.
        var words = action.Type == ActionTypes.ImBack ? action.Value as string : action.DisplayText ?? action.Text;
        var title = Inline(action.Title ?? words);
        return new WeChatOption(title, WeChatCharacters.Legal(words ?? title));
    }

    private static bool IsLink(CardAction action) => action.Type == ActionTypes.OpenUrl && IsPage(action.Value as string);

    private static bool IsPage(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static string Link(string url, string? title) =>
        $"<a href=\"{url.Replace("\"", "%22", StringComparison.Ordinal)}\">{Inline(string.IsNullOrEmpty(title) ? url : title)}</a>";

    // Inside a link the client takes these for markup.
    private static string Inline(string? title) =>
        WeChatCharacters.Legal(title ?? "").Replace('<', '(').Replace('>', ')').ReplaceLineEndings(" ").Trim();
}
