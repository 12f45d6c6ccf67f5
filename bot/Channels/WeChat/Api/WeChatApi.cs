using System.Diagnostics;
using System.Net.Http.Headers;

namespace CommunityBot.Channels.WeChat.Api;

/// <summary>
/// The platform's interface: puts the token on a call, replaces a token that is refused once, and takes note of rights
/// the account turns out not to have.
/// </summary>
internal sealed partial class WeChatApi(WeChatLine line, WeChatAccessToken tokens, WeChatAbilities abilities, ILogger<WeChatApi> logger)
{
    /// <summary>Makes a call.</summary>
    public async Task<WeChatApiAnswer> CallAsync(WeChatCall call, CancellationToken cancellationToken) =>
        (await CallAsync(call, async token => (await line.SendAsync(call, token, cancellationToken), null, []), cancellationToken)).Answer!;

    /// <summary>Asks for a file.</summary>
    public Task<(WeChatApiAnswer? Answer, MediaTypeHeaderValue? Type, byte[] Bytes)> FetchAsync(WeChatCall call, CancellationToken cancellationToken) =>
        CallAsync(call, token => line.FetchAsync(call, token, cancellationToken), cancellationToken);

    private async Task<(WeChatApiAnswer? Answer, MediaTypeHeaderValue? Type, byte[] Bytes)> CallAsync(
        WeChatCall call,
        Func<WeChatToken, Task<(WeChatApiAnswer? Answer, MediaTypeHeaderValue? Type, byte[] Bytes)>> send,
        CancellationToken cancellationToken)
    {
        // Without its address: the token stands in it.
        using var span = WeChatMeter.Source.StartActivity("wechat.api", ActivityKind.Client)?.SetTag("wechat.path", call.Path);
        if (call.Needs is { } needed && !abilities.Has(needed))
        {
            return (new WeChatApiAnswer.NotSent($"The account has no {needed}."), null, []);
        }

        var (token, fault) = await tokens.GetAsync(cancellationToken);
        if (token is null)
        {
            return (Unsent(fault!), null, []);
        }

        var (answer, type, bytes) = await send(token);
        if (answer is WeChatApiAnswer.Refused refused && WeChatErrors.IsToken(refused.Code))
        {
            // The platform did nothing, so even a message may be sent again.
            var (other, missing) = await tokens.ReplaceAsync(token, cancellationToken);
            (answer, type, bytes) = other is null ? (Unsent(missing!), null, []) : await send(other);
        }

        Note(call, answer, span);
        return (answer, type, bytes);
    }

    // Whatever stood in the way of the token, the call itself was not made.
    private static WeChatApiAnswer Unsent(WeChatApiAnswer fault) => fault is WeChatApiAnswer.Unknown unknown ? new WeChatApiAnswer.NotSent(unknown.Reason) : fault;

    private void Note(WeChatCall call, WeChatApiAnswer? answer, Activity? span)
    {
        var outcome = answer switch
        {
            WeChatApiAnswer.Refused refused => $"{refused.Code}",
            WeChatApiAnswer.NotSent => "not sent",
            WeChatApiAnswer.Unknown => "unknown",
            _ => "ok",
        };
        WeChatMeter.Called(call.Path, outcome);
        span?.SetTag("wechat.outcome", outcome).SetTag("wechat.rid", (answer as WeChatApiAnswer.Refused)?.Rid).SetStatus(outcome == "ok" ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        Tell(call, answer);
    }

    private void Tell(WeChatCall call, WeChatApiAnswer? answer)
    {
        switch (answer)
        {
            case WeChatApiAnswer.Refused refused when WeChatErrors.IsTyping(refused.Code):
                break;
            case WeChatApiAnswer.Refused refused when WeChatErrors.IsRight(refused.Code) && call.Needs is { } ability:
                abilities.SwitchOff(ability, refused);
                break;
            case WeChatApiAnswer.Refused refused:
                LogRefused(call.Path, refused.Code, refused.Rid);
                break;
            case WeChatApiAnswer.NotSent notSent:
                LogFailed(call.Path, notSent.Reason);
                break;
            case WeChatApiAnswer.Unknown unknown:
                LogFailed(call.Path, unknown.Reason);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "WeChat refused {Path}: errcode {Code}, rid {Rid}.")]
    private partial void LogRefused(string path, int code, string? rid);

    [LoggerMessage(Level = LogLevel.Warning, Message = "WeChat could not be asked for {Path}: {Reason}")]
    private partial void LogFailed(string path, string reason);
}
