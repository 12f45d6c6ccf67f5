using CommunityBot.Channels.WeChat.Api;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeCom;

/// <summary>Asks WeCom for the application's access token, which is the same for all who ask until it ends.</summary>
internal sealed class WeComTokenSource(WeChatLine line, IOptions<WeComOptions> options, TimeProvider time) : IWeChatTokenSource
{
    /// <inheritdoc/>
    public async Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> AskAsync(bool force, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var answer = await line.SendAsync(WeChatCall.Get("/cgi-bin/gettoken", ("corpid", options.Value.CorpId), ("corpsecret", options.Value.Secret)), null, cancellationToken);
        return WeChatToken.Of(answer, now);
    }
}
