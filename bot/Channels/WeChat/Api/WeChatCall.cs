using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommunityBot.State;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>One call of the platform's interface, to be sent as often as need be.</summary>
internal sealed record WeChatCall(HttpMethod Method, string Path)
{
    // The platform takes \uXXXX for the letters themselves.
    private static readonly JsonSerializerOptions Raw = new() { Encoder = StateEncoder.Instance };

    /// <summary>Parameters beside the token, already escaped, each with its ampersand in front.</summary>
    public string Query { get; init; } = "";

    /// <summary>The body, null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The body's type.</summary>
    public MediaTypeHeaderValue? BodyType { get; init; }

    /// <summary>Whether the call may take place twice without harm: reading, and writing what replaces itself.</summary>
    public bool MayRepeat { get; init; }

    /// <summary>The right the call needs; null for what every account may do.</summary>
    public WeChatAbility? Needs { get; init; }

    public static WeChatCall Get(string path, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in parameters)
        {
            query.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new WeChatCall(HttpMethod.Get, path) { Query = query.ToString(), MayRepeat = true };
    }

    public static WeChatCall Post(string path, JsonNode body) => new(HttpMethod.Post, path)
    {
        Body = Encoding.UTF8.GetBytes(body.ToJsonString(Raw)),
        BodyType = new MediaTypeHeaderValue("application/json", "utf-8"),
    };
}
