using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>One call of the API as it came.</summary>
/// <param name="Query">The parameters of the address.</param>
/// <param name="ContentType">Of the body.</param>
/// <param name="Bytes">The body.</param>
internal sealed record ApiCall(IQueryCollection Query, string? ContentType, byte[] Bytes)
{
    private JsonObject? _body;

    /// <summary>The body as JSON; an empty object for what is none.</summary>
    public JsonObject Body => _body ??= Parse(Encoding.UTF8.GetString(Bytes)) ?? [];

    /// <summary>Whether the body has \uXXXX in it: the platform refuses them in menus (40033) and shows them as they stand elsewhere (wechat-channel §1.8).</summary>
    public bool HasEscapes => Bytes.AsSpan().IndexOf("\\u"u8) >= 0;

    /// <summary>The call as the platform reads escapes: as they stand.</summary>
    public ApiCall WithEscapesAsTheyStand() =>
        HasEscapes ? this with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Bytes).Replace("\\u", "\\\\u", StringComparison.Ordinal)), _body = null } : this;

    /// <summary>Whether the body is a JSON object.</summary>
    public bool IsJson => Parse(Encoding.UTF8.GetString(Bytes)) is not null;

    /// <summary>A parameter of the address; empty when it is missing.</summary>
    public string Parameter(string name) => Query[name].ToString();

    /// <summary>A text of the body, by path; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        JsonNode? node = Body;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node is JsonValue value ? value.ToString() : null;
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
