namespace CommunityBot.Channels.WeChat;

/// <summary>Decides who may speak at an endpoint of Tencent's message pushes, and seals what is answered.</summary>
internal interface IWeChatGate
{
    /// <summary>The largest body worth reading.</summary>
    int MaximumBodyBytes { get; }

    /// <summary>The text to answer the settings page with, null when it is not the platform that asks.</summary>
    string? Verify(WeChatQuery query);

    /// <summary>Judges a POST.</summary>
    WeChatAdmission Admit(WeChatQuery query, ReadOnlySpan<byte> body);

    /// <summary>A reply as it goes over the wire.</summary>
    string Close(string reply, WeChatAdmission.Admitted push, DateTimeOffset now);
}
