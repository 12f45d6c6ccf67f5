using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace CommunityBot.Channels.BotFramework;

/// <summary>The endpoint of the Emulator, Azure Bot Service's channels and every other Bot Framework client.</summary>
internal sealed partial class BotFrameworkChannel(IBotFrameworkHttpAdapter adapter, BotFrameworkTurns turns, ILogger<BotFrameworkChannel> logger)
{
    /// <summary>Takes an activity.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        try
        {
            await adapter.ProcessAsync(context.Request, context.Response, turns, context.RequestAborted);
        }
        catch (ActivityRefusedException refusal)
        {
            LogRefused(refusal.Status, refusal.Message);
            await WriteAsync(context, refusal.Status, refusal.Code, refusal.Message);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        catch (Exception exception)
        {
            LogFailed(exception);
            await WriteAsync(context, StatusCodes.Status503ServiceUnavailable, "ServiceError", "The activity was not handled; deliver it again.");
        }
    }

    private static async Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(JsonConvert.SerializeObject(new ErrorResponse(new Error(code, message))), context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused with {Status}: {Reason}")]
    private partial void LogRefused(int status, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn of a posted activity failed outside the bot.")]
    private partial void LogFailed(Exception exception);
}
