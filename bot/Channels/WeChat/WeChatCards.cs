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
            || Card(attachment) is not { } card
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
        if (Card(attachment) is { } card)
        {
            var links = card.Actions.Where(IsLink).Select(action => Link($"{action.Value}", action.Title));
            return string.Join('\n', new[] { card.Title, card.Body }.Concat(links).Where(line => line.Length > 0));
        }

        return IsPage(attachment.ContentUrl) ? Link(attachment.ContentUrl, attachment.Name) : "";
    }

    /// <summary>An attachment in words alone, for channels that show its pages otherwise.</summary>
    public static string AsWords(Attachment attachment) => Card(attachment) is { } card
        ? string.Join('\n', new[] { card.Title, card.Body }.Where(line => line.Length > 0))
        : "";

    /// <summary>The pages a message offers to open.</summary>
    public static IEnumerable<WeChatPageLink> Links(Activity message) =>
        (message.Attachments ?? []).SelectMany(attachment => Card(attachment)?.Actions.Where(IsLink).Select(action => new WeChatPageLink(Inline(action.Title ?? $"{action.Value}"), $"{action.Value}"))
            ?? (IsPage(attachment.ContentUrl) ? [new WeChatPageLink(Inline(string.IsNullOrEmpty(attachment.Name) ? attachment.ContentUrl : attachment.Name), attachment.ContentUrl)] : []));

    /// <summary>What a message offers to tap.</summary>
    public static IEnumerable<WeChatOption> Options(Activity message) =>
        (message.Attachments ?? []).SelectMany(attachment => Card(attachment)?.Actions ?? [])
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

    private static Content? Card(Attachment attachment) => attachment.Content switch
    {
        HeroCard card => new Content(card.Title, card.Subtitle, card.Text, card.Images, card.Buttons, card.Tap),
        ThumbnailCard card => new Content(card.Title, card.Subtitle, card.Text, card.Images, card.Buttons, card.Tap),
        _ => null,
    };

    private sealed record Content
    {
        public Content(string? title, string? subtitle, string? text, IList<CardImage>? images, IList<CardAction>? buttons, CardAction? tap)
        {
            Title = title ?? "";
            Body = string.Join('\n', new[] { subtitle, text }.Where(line => !string.IsNullOrEmpty(line)));
            Picture = images?.FirstOrDefault()?.Url ?? "";
            Actions = [.. buttons ?? [], .. tap is null ? Array.Empty<CardAction>() : [tap]];
        }

        public string Title { get; }

        public string Body { get; }

        public string Picture { get; }

        public IReadOnlyList<CardAction> Actions { get; }
    }
}
