using System.Text.Json;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>What came of a call of the platform's interface.</summary>
internal abstract record WeChatApiAnswer
{
    private WeChatApiAnswer()
    {
    }

    /// <summary>The platform did it.</summary>
    /// <param name="Body">What it answered.</param>
    public sealed record Done(JsonElement Body) : WeChatApiAnswer
    {
        /// <summary>A text of the answer, null when it is missing.</summary>
        public string? Text(string name) => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value)
            ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
            : null;
    }

    /// <summary>The platform said no.</summary>
    /// <param name="Code">Its errcode.</param>
    /// <param name="Reason">Its errmsg.</param>
    /// <param name="Rid">What the platform's support asks for; null when it gave none.</param>
    public sealed record Refused(int Code, string Reason, string? Rid) : WeChatApiAnswer;

    /// <summary>The call has certainly not taken place: no account is configured for it, or nobody could be reached.</summary>
    public sealed record NotSent(string Reason) : WeChatApiAnswer;

    /// <summary>The call may have taken place: the line broke, or the answer cannot be read. Nothing that is said may be said again.</summary>
    public sealed record Unknown(string Reason) : WeChatApiAnswer;
}
