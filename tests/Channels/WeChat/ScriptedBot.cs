using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeChat;

/// <summary>A bot that does as the test says.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    /// <summary>Says every message back.</summary>
    public static ScriptedBot Echo { get; } = new((context, cancellationToken) => context.Activity.Type == ActivityTypes.Message
        ? context.SendActivityAsync($"回声：{context.Activity.Text}", cancellationToken: cancellationToken)
        : Task.CompletedTask);

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, cancellationToken);
}
