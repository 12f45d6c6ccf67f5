namespace CommunityBot.WeChatSimulator.Pushes;

/// <summary>How pushes are protected (消息加解密方式; wechat-channel §1.2, developers.weixin.qq.com "消息加解密").</summary>
internal enum PushMode
{
    /// <summary>Sealed both ways.</summary>
    Safe,

    /// <summary>The plain message beside the sealed one; the reply may be either.</summary>
    Compat,

    /// <summary>Neither sealed nor covered by the signature.</summary>
    Plain,
}

/// <summary>The data format of pushes and replies; JSON can be chosen since 2024.</summary>
internal enum PushFormat
{
    Xml,
    Json,
}
