using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.State;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>Makes what a turn said into as few messages as it can: the platform lets five follow each word of the resident's.</summary>
internal static class KfReplies
{
    /// <summary>What a text may have, in bytes of UTF-8.</summary>
    public const int TextBytes = 2048;

    // Two for places and people, so that no answer uses up the resident's allotment by itself.
    private const int MostTexts = 3;

    private const string Between = "\n\n";

    private static readonly JsonSerializerOptions Raw = new() { Encoder = StateEncoder.Instance };

    /// <summary>The messages, none when nothing was said.</summary>
    public static IReadOnlyList<KfPiece> Compose(IReadOnlyList<Activity> said)
    {
        var messages = said.Where(activity => activity.Type == ActivityTypes.Message).ToArray();
        var pieces = messages is [var only] && WeChatCards.AsArticle(only) is { } article ? [Link(article)] : Worded(messages);
        return
        [
            .. pieces,
            .. messages.SelectMany(message => message.Entities ?? []).OfType<GeoCoordinates>().Where(IsPlace).Take(1).Select(Place),
            .. said.Any(WeChatReplies.IsTransfer) ? [new KfPiece(KfPiece.Transfer, "{}", "", [])] : Array.Empty<KfPiece>(),
        ];
    }

    /// <summary>A message of the bot's own.</summary>
    public static IReadOnlyList<KfPiece> Compose(OutboundMessage message) =>
    [
        .. Compose([WeChatSpeech.AsActivity(message)]),
        .. message.Photo is { } photo ? [new KfPiece(KfPiece.Photo, photo, "", [])] : Array.Empty<KfPiece>(),
    ];

    private static IEnumerable<KfPiece> Worded(IReadOnlyList<Activity> messages)
    {
        var options = messages.SelectMany(WeChatCards.Options).DistinctBy(option => option.Content).ToArray();
        var links = messages.SelectMany(WeChatCards.Links).DistinctBy(link => link.Url).ToArray();
        var tappable = options.Where(KfMenu.Fits).Take(KfMenu.Most).ToArray();
        var openable = links.Where(KfMenu.Fits).Take(KfMenu.Most - tappable.Length).ToArray();
        var rest = string.Join(Between, messages.SelectMany(Paragraphs).Where(words => words.Length > 0)
            .Append(string.Join('\n', options.Except(tappable).Select(option => option.Title).Concat(links.Except(openable).Select(link => $"{link.Title} {link.Url}"))))
            .Where(words => words.Length > 0));
        var hasMenu = tappable.Length + openable.Length > 0;
        for (var texts = hasMenu ? 1 : 0; KfMenu.Size(rest) > (hasMenu ? KfMenu.HeadBytes : TextBytes) && texts < MostTexts - 1; texts++)
        {
            // Something is left to stand above the menu.
            var part = WeChatCut.At(rest, Math.Min(TextBytes, KfMenu.Size(rest) - 300));
            rest = rest[part.Length..].Trim();
            yield return Text(part);
        }

        if (hasMenu)
        {
            rest = Cut(rest, KfMenu.HeadBytes);
            yield return new KfPiece("msgmenu", Json(KfMenu.Of(rest, tappable, openable)), rest, [.. tappable.Select(option => new MessageButton(option.Title, option.Content))]);
        }
        else if (rest.Length > 0)
        {
            yield return Text(Cut(rest, TextBytes));
        }
    }

    private static string Cut(string text, int bytes) => KfMenu.Size(text) <= bytes
        ? text
        : WeChatCut.At(text, bytes - KfMenu.Size(Between + WeChatText.More)) + Between + WeChatText.More;

    private static KfPiece Text(string words) => new("text", Json(new JsonObject { ["content"] = words }), words, []);

    private static KfPiece Link(WeChatReply.Article article) => new(
        KfPiece.Link,
        Json(new JsonObject { ["title"] = WeChatCut.At(article.Title, 128), ["desc"] = WeChatCut.At(article.Description, 512), ["url"] = article.Url }),
        string.Join('\n', new[] { article.Title, article.Description, article.Url }.Where(line => line.Length > 0)),
        []);

    // The map residents see is Tencent's.
    private static KfPiece Place(GeoCoordinates place)
    {
        var point = Coordinates.Wgs84ToGcj02(new GeoPoint(place.Latitude!.Value, place.Longitude!.Value));
        var name = WeChatCharacters.Legal(place.Name ?? "");
        return new KfPiece("location", Json(new JsonObject { ["name"] = name, ["latitude"] = point.Latitude, ["longitude"] = point.Longitude }), name, []);
    }

    private static bool IsPlace(GeoCoordinates place) => place is { Latitude: { } latitude, Longitude: { } longitude } && new GeoPoint(latitude, longitude).IsOnEarth;

    private static IEnumerable<string> Paragraphs(Activity message) =>
        [Clean(message.Text), .. (message.Attachments ?? []).Select(attachment => Clean(WeChatCards.AsWords(attachment)))];

    private static string Clean(string? text) => WeChatCharacters.Legal(text ?? "").ReplaceLineEndings("\n").Trim();

    private static string Json(JsonObject json) => json.ToJsonString(Raw);
}
