using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>A message or an event on its way to the bot.</summary>
/// <param name="OpenId">Who caused it.</param>
/// <param name="At">When.</param>
/// <param name="Type">MsgType.</param>
/// <param name="MessageId">Of messages only: events have no MsgId.</param>
/// <param name="Fields">What the kind adds to the common ones (wechat-channel §1.5, §1.6).</param>
internal sealed record Push(string OpenId, DateTimeOffset At, string Type, long? MessageId, IReadOnlyList<Field> Fields)
{
    /// <summary>The name of the event, empty for messages.</summary>
    public string Event => Fields.FirstOrDefault(each => each.Name == "Event")?.Value as string ?? "";

    /// <summary>A push in the account's data format.</summary>
    public string Write(string account, PushFormat format) => format == PushFormat.Xml
        ? $"<xml>{string.Concat(All(account).Select(Xml))}</xml>"
        : Json(All(account)).ToJsonString(JsonText.Raw);

    private IEnumerable<Field> All(string account) =>
    [
        new("ToUserName", account),
        new("FromUserName", OpenId),
        new("CreateTime", At.ToUnixTimeSeconds()),
        new("MsgType", Type),
        .. Fields,
        .. MessageId is { } id ? [new Field("MsgId", id)] : Array.Empty<Field>(),
    ];

    private static string Xml(Field field) => $"<{field.Name}>{field switch
    {
        { Parts: { } parts } => string.Concat(parts.Select(Xml)),
        { Value: string words } => $"<![CDATA[{Allowed(words).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)}]]>",
        _ => Convert.ToString(field.Value, CultureInfo.InvariantCulture),
    }}</{field.Name}>";

    private static JsonObject Json(IEnumerable<Field> fields) => new(fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field switch
    {
        { Parts: { } parts } => Json(parts),
        { Value: long number } => JsonValue.Create(number),
        _ => JsonValue.Create(Convert.ToString(field.Value, CultureInfo.InvariantCulture)),
    })));

    // What XML cannot carry never leaves the phone.
    private static string Allowed(string words)
    {
        var allowed = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)))
        {
            allowed.Append(rune);
        }

        return allowed.ToString();
    }
}
