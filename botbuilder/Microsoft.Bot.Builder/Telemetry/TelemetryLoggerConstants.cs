namespace Microsoft.Bot.Builder;

/// <summary>Names of the events of <see cref="TelemetryLoggerMiddleware"/>.</summary>
public static class TelemetryLoggerConstants
{
    public const string BotMsgReceiveEvent = "BotMessageReceived";

    public const string BotMsgSendEvent = "BotMessageSend";

    public const string BotMsgUpdateEvent = "BotMessageUpdate";

    public const string BotMsgDeleteEvent = "BotMessageDelete";
}
