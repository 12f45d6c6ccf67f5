using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>What is left of a card where cards are not known: words, a picture, and what can be tapped.</summary>
internal sealed record WeChatCardContent(string Title, string Body, string Picture, IReadOnlyList<CardAction> Actions)
{
    /// <summary>The content of an attachment; null when it is no card.</summary>
    public static WeChatCardContent? Of(Attachment attachment) => attachment.Content switch
    {
        HeroCard card => Of(card.Title, [card.Subtitle, card.Text], card.Images, card.Buttons, card.Tap),
        ThumbnailCard card => Of(card.Title, [card.Subtitle, card.Text], card.Images, card.Buttons, card.Tap),
        SigninCard card => Of("", [card.Text], null, [.. (card.Buttons ?? []).Select(Opening)], null),
        ReceiptCard card => Of(
            card.Title,
            [.. (card.Facts ?? []).Select(fact => $"{fact.Key} {fact.Value}"), .. (card.Items ?? []).Select(item => $"{item.Title} {item.Price}".Trim()), card.Total],
            null,
            card.Buttons,
            card.Tap),
        AudioCard card => Of(card.Title, [card.Subtitle, card.Text], card.Media, card.Buttons),
        VideoCard card => Of(card.Title, [card.Subtitle, card.Text], card.Media, card.Buttons),
        AnimationCard card => Of(card.Title, [card.Subtitle, card.Text], card.Media, card.Buttons),
        not null when attachment.ContentType == WeChatAdaptiveCard.ContentType => WeChatAdaptiveCard.Read(attachment.Content),
        _ => null,
    };

    private static WeChatCardContent Of(string? title, IEnumerable<string?> lines, IList<CardImage>? images, IList<CardAction>? buttons, CardAction? tap) => new(
        title ?? "",
        string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line))),
        images?.FirstOrDefault()?.Url ?? "",
        [.. buttons ?? [], .. tap is null ? Array.Empty<CardAction>() : [tap]]);

    private static WeChatCardContent Of(string? title, IEnumerable<string?> lines, IList<MediaUrl>? media, IList<CardAction>? buttons) =>
        Of(title, lines, null, [.. (media ?? []).Select(medium => Page(title, medium.Url)), .. buttons ?? []], null);

    private static CardAction Opening(CardAction signin) => Page(signin.Title, $"{signin.Value}");

    private static CardAction Page(string? title, string url) => new(ActionTypes.OpenUrl, title, value: url);
}
