namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Asks a platform for an access token.</summary>
internal interface IWeChatTokenSource
{
    /// <summary>A token, or why there is none.</summary>
    /// <param name="force">To put an end to the present one.</param>
    /// <param name="cancellationToken">Ends with the host.</param>
    Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> AskAsync(bool force, CancellationToken cancellationToken);
}
