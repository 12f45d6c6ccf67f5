using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>One line given to the window for people.</summary>
internal sealed record UnderstandQuestion(string Id, string Text, DateTimeOffset Reference, string? Expecting)
{
    /// <summary>Reads a line; what is no JSON object is the utterance itself.</summary>
    public static UnderstandQuestion Parse(string line, int number, DateTimeOffset now)
    {
        var fallback = new UnderstandQuestion(number.ToString(CultureInfo.InvariantCulture), line, now, null);
        if (line[0] != '{')
        {
            return fallback;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return !root.TryGetProperty("text", out var text) ? fallback : new UnderstandQuestion(
                Field(root, "id") ?? fallback.Id,
                text.ValueKind == JsonValueKind.String ? text.GetString()! : text.GetRawText(),
                DateTimeOffset.TryParse(Field(root, "reference"), CultureInfo.InvariantCulture, out var reference) ? reference : now,
                Field(root, "dialog"));
        }
        catch (JsonException)
        {
            return fallback;
        }
    }

    private static string? Field(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
