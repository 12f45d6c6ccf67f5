using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Dialogs.Understanding;

/// <summary>One line given to the window for people.</summary>
internal sealed record UnderstandQuestion(string Id, string Text, DateTimeOffset Reference, string? Expecting, string? Matter)
{
    /// <summary>Reads a line; what does not begin as a JSON object is the utterance itself.</summary>
    public static bool TryParse(string line, int number, TimeProvider clock, [NotNullWhen(true)] out UnderstandQuestion? question, [NotNullWhen(false)] out UnderstandError? error)
    {
        (question, error) = (null, null);
        var id = number.ToString(CultureInfo.InvariantCulture);
        var trimmed = line.AsSpan().Trim();
        if (trimmed[0] != '{')
        {
            question = new UnderstandQuestion(id, line, clock.GetLocalNow(), null, null);
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(trimmed.ToString());
            (question, error) = Parse(document.RootElement, id, clock);
        }
        // The second is how a lone surrogate in an escape surfaces.
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            error = new UnderstandError(id, exception.Message);
        }

        return question is not null;
    }

    private static (UnderstandQuestion? Question, UnderstandError? Error) Parse(JsonElement root, string number, TimeProvider clock)
    {
        var id = Field(root, "id") ?? number;
        if (!root.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return (null, new UnderstandError(id, "\"text\" must be a string."));
        }

        var reference = Field(root, "reference");
        return reference is null ? (new UnderstandQuestion(id, text.GetString()!, clock.GetLocalNow(), Expected(root), MatterOf(root)), null)
            : TryInstant(reference, clock.LocalTimeZone, out var instant) ? (new UnderstandQuestion(id, text.GetString()!, instant, Expected(root), MatterOf(root)), null)
            : (null, new UnderstandError(id, "\"reference\" must be an instant such as 2026-11-27T19:52:00+08:00."));
    }

    // Times are told in the community's zone wherever the reference was written down.
    private static bool TryInstant(string text, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        instant = default;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return false;
        }

        instant = time.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(time, zone.GetUtcOffset(time))
            : TimeZoneInfo.ConvertTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture), zone);
        return true;
    }

    // {"dialog":"address"} or {"dialog":{"expecting":"address"}}: what the bot has just asked for.
    private static string? Expected(JsonElement root) =>
        !root.TryGetProperty("dialog", out var dialog) ? null : dialog.ValueKind == JsonValueKind.Object ? Field(dialog, "expecting") : Field(root, "dialog");

    // {"dialog":{"matter":"repairs"}}: what was spoken of right before.
    private static string? MatterOf(JsonElement root) =>
        root.TryGetProperty("dialog", out var dialog) && dialog.ValueKind == JsonValueKind.Object && Field(dialog, "matter") is { } matter && DialogueActModels.Matters.Contains(matter) ? matter : null;

    private static string? Field(JsonElement root, string name) =>
        !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
