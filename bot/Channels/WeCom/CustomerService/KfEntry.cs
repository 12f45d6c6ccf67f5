using System.Globalization;
using System.Text.Json;
using CommunityBot.Channels.WeChat;
using CommunityBot.Dialogs.Community;

namespace CommunityBot.Channels.WeCom.CustomerService;

/// <summary>An object of the platform's JSON of which nothing is taken for granted: not that it is one, nor that its members have their types.</summary>
internal readonly struct KfEntry
{
    private readonly JsonElement? _value;

    private KfEntry(JsonElement? value) => _value = value;

    public static KfEntry Of(JsonElement value) => new(value.ValueKind == JsonValueKind.Object ? value : null);

    /// <summary>A member's text, null when it is missing or empty; numbers as they are written.</summary>
    public string? this[string name] => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text when Readable(text) is { Length: > 0 } words => words,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>An object within this one.</summary>
    public KfEntry In(string name) => Find(name) is { } value ? Of(value) : default;

    /// <summary>All texts and numbers.</summary>
    public IReadOnlyDictionary<string, string> All
    {
        get
        {
            var self = this;
            return _value is { } value
                ? value.EnumerateObject().Select(member => member.Name).Distinct().Where(name => self[name] is not null).ToDictionary(name => name, name => self[name]!)
                : new Dictionary<string, string>();
        }
    }

    /// <summary>A whole number.</summary>
    public int? Number(string name) => int.TryParse(this[name], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A time in seconds since 1970.</summary>
    public DateTimeOffset? Instant(string name) =>
        long.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The place the object names.</summary>
    public GeoPoint? Point =>
        double.TryParse(this["latitude"], CultureInfo.InvariantCulture, out var north)
        && double.TryParse(this["longitude"], CultureInfo.InvariantCulture, out var east)
        && new GeoPoint(north, east) is { IsOnEarth: true } point
            ? point
            : null;

    private JsonElement? Find(string name) => name.Length > 0 && _value is { } value && value.TryGetProperty(name, out var member) ? member : null;

    private static string? Readable(JsonElement text)
    {
        try
        {
            return WeChatCharacters.Legal(text.GetString()!);
        }
        // Half of a surrogate pair, escaped.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
