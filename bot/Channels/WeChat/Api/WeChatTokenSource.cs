using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>Asks the platform for an access token: the stable one, which does not put other holders of the secret out.</summary>
internal sealed partial class WeChatTokenSource(WeChatLine line, IOptions<WeChatOptions> options, TimeProvider time, ILogger<WeChatTokenSource> logger) : IWeChatTokenSource
{
    /// <inheritdoc/>
    public async Task<(WeChatToken? Token, WeChatApiAnswer? Fault)> AskAsync(bool force, CancellationToken cancellationToken)
    {
        var asked = new JsonObject
        {
            ["grant_type"] = "client_credential",
            ["appid"] = options.Value.AppId,
            ["secret"] = options.Value.AppSecret,
            ["force_refresh"] = force,
        };
        var now = time.GetUtcNow();
        var answer = await line.SendAsync(WeChatCall.Post("/cgi-bin/stable_token", asked) with { MayRepeat = !force }, null, cancellationToken);
        if (answer is WeChatApiAnswer.Refused refused && WeChatErrors.IsConfiguration(refused.Code))
        {
            LogConfiguration(refused.Code, refused.Reason);
        }

        return WeChatToken.Of(answer, now);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "WeChat gives this account no access token (errcode {Code}: {Reason}). Check WeChat:AppId, WeChat:AppSecret and the account's list of allowed addresses.")]
    private partial void LogConfiguration(int code, string reason);
}
