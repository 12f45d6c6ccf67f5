using System.Text;

namespace CommunityBot.Channels.WeChat;

/// <summary>The two endpoints WeChat knows: it checks the address by GET and pushes by POST.</summary>
internal sealed partial class WeChatChannel(
    IWeChatGate gate,
    WeChatDeliveries deliveries,
    TimeProvider time,
    IHostApplicationLifetime host,
    ILogger<WeChatChannel> logger)
{
    /// <summary>After this WeChat has long hung up; whoever still holds the line is not WeChat.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(8);

    /// <summary>Answers the account's settings page.</summary>
    public Task VerifyAsync(HttpContext context) => gate.Verify(WeChatQuery.Of(context.Request.Query)) is { } echo
        ? WriteAsync(context, "text/plain", echo)
        : RefuseAsync(context, WeChatRefusal.WrongSignature);

    /// <summary>Takes a push.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var arrival = time.GetTimestamp();
        var (body, refusal) = await WeChatBody.ReadAsync(context, gate.MaximumBodyBytes, context.RequestAborted);
        var admission = body is { } bytes
            ? gate.Admit(WeChatQuery.Of(context.Request.Query), bytes.Span)
            : new WeChatAdmission.Refused(refusal);
        await (admission switch
        {
            WeChatAdmission.Admitted push => AnswerAsync(context, push, arrival),
            WeChatAdmission.News news => NoteAsync(context, news),
            WeChatAdmission.Refused refused => RefuseAsync(context, refused.Reason),
            _ => AcknowledgeAsync(context),
        });
    }

    private async Task AnswerAsync(HttpContext context, WeChatAdmission.Admitted push, long arrival)
    {
        var answer = await deliveries.DeliverAsync(push.Message, push.Format, arrival);
        await (answer switch
        {
            WeChatAnswer.Reply reply => WriteAsync(
                context,
                push.Format == WeChatFormat.Json ? "application/json" : "text/xml",
                gate.Close(reply.Content, push, time.GetUtcNow())),
            WeChatAnswer.Silence => KeepSilentAsync(context, arrival),
            _ => AcknowledgeAsync(context),
        });
        (answer as WeChatAnswer.Reply)?.Written?.Invoke();
    }

    // What is acknowledged is not told again.
    private async Task NoteAsync(HttpContext context, WeChatAdmission.News news)
    {
        try
        {
            await news.NoteAsync();
        }
        catch (Exception exception)
        {
            LogNotNoted(WeChatRedaction.Of(exception));
            context.Abort();
            return;
        }

        await AcknowledgeAsync(context);
    }

    // Any answer now might be lost on its way while WeChat hangs up; the next try gets the reply at once.
    private async Task KeepSilentAsync(HttpContext context, long arrival)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        var left = LongestSilence - time.GetElapsedTime(arrival);
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    // The word stops WeChat from asking again.
    private static Task AcknowledgeAsync(HttpContext context) => WriteAsync(context, "text/plain", "success");

    // One answer for every reason: whoever probes learns nothing.
    private Task RefuseAsync(HttpContext context, WeChatRefusal reason)
    {
        LogRefused(reason);
        WeChatMeter.Refused(reason);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return WriteAsync(context, "text/plain", "forbidden");
    }

    private static async Task WriteAsync(HttpContext context, string contentType, string content)
    {
        context.Response.ContentType = $"{contentType}; charset=utf-8";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(content);
        Encoding.UTF8.GetBytes(content, context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "News could not be noted; the platform tells it again. {Failure}")]
    private partial void LogNotNoted(string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call to the WeChat endpoint was refused: {Reason}.")]
    private partial void LogRefused(WeChatRefusal reason);
}
