using System.Text.Json.Nodes;

namespace CommunityBot.WeChatSimulator.Api;

/// <summary>What a call of the API gives.</summary>
internal abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    /// <summary>errcode 0 and nothing else.</summary>
    public static ApiAnswer Ok => new Done(new JsonObject { ["errcode"] = 0, ["errmsg"] = "ok" });

    /// <summary>A result.</summary>
    public static ApiAnswer Of(JsonObject result) => new Done(result);

    /// <summary>A refusal.</summary>
    public static ApiAnswer No(int code, string? detail = null) => new Refused(code, detail);

    public sealed record Done(JsonObject Result) : ApiAnswer;

    /// <param name="Code">errcode.</param>
    /// <param name="Detail">What is wrong, where the platform says more than the code's own words.</param>
    public sealed record Refused(int Code, string? Detail) : ApiAnswer;

    /// <summary>A file instead of JSON.</summary>
    public sealed record File(byte[] Bytes, string ContentType, string Name) : ApiAnswer;
}
