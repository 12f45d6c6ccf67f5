using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace CommunityBot.Channels.WeChat;

/// <summary>
/// Reads an adaptive card for the words in it: what it says itself to clients that cannot show it, else its texts, else
/// what it would have read out; its pages, and the titles of what can be pressed.
/// </summary>
internal static partial class WeChatAdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private static readonly string[] Inner = ["body", "items", "columns", "actions", "inlines", "facts", "rows", "cells", "selectAction", "card"];

    /// <summary>The card's content; null when it is none that can be read.</summary>
    /// <param name="content">JSON in whatever type the bot holds it, or an object that writes as such.</param>
    public static WeChatCardContent? Read(object content)
    {
        try
        {
            using var document = JsonDocument.Parse(Json(content));
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    // Trees of either JSON library print themselves.
    private static string Json(object content) => content switch
    {
        JsonElement element => element.GetRawText(),
        _ when content.ToString() is { } text && text.AsSpan().TrimStart() is ['{', ..] => text,
        _ => JsonSerializer.Serialize(content),
    };

    private static WeChatCardContent Read(JsonElement card)
    {
        var (lines, actions) = (new List<string>(), new List<CardAction>());
        Walk(card, lines, actions);
        var words = Text(card, "fallbackText") ?? (lines.Count > 0 ? string.Join('\n', lines) : Tag().Replace(Text(card, "speak") ?? "", "").Trim());
        return new WeChatCardContent("", words, "", actions);
    }

    private static void Walk(JsonElement element, List<string> lines, List<CardAction> actions)
    {
        switch (Text(element, "type"))
        {
            case "TextBlock" or "TextRun" when Text(element, "text") is { } text:
                // [words](address): only the words can be read here.
                lines.Add(Linked().Replace(text, "$1"));
                break;
            case "Action.OpenUrl" when Text(element, "url") is { } url:
                actions.Add(new CardAction(ActionTypes.OpenUrl, Text(element, "title"), value: url));
                break;
            case "Action.Submit" or "Action.Execute" when Text(element, "title") is { } title:
                actions.Add(new CardAction(ActionTypes.ImBack, title, value: title));
                break;
            case null when Text(element, "title") is { } title && Text(element, "value") is { } value:
                lines.Add($"{title} {value}");
                break;
        }

        foreach (var name in Inner)
        {
            if (element.TryGetProperty(name, out var inner))
            {
                foreach (var each in inner.ValueKind == JsonValueKind.Array ? [.. inner.EnumerateArray()] : new[] { inner })
                {
                    Each(each, lines, actions);
                }
            }
        }
    }

    private static void Each(JsonElement element, List<string> lines, List<CardAction> actions)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            Walk(element, lines, actions);
        }
        else if (element.ValueKind == JsonValueKind.String)
        {
            // The short form of a run of text.
            lines.Add(element.GetString()!);
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Linked();
}
