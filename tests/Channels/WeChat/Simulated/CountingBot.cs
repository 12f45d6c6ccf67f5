using System.Globalization;
using CommunityBot.Dialogs.Outbox;
using CommunityBot.Dialogs.Repairs;
using CommunityBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// Counts a resident's messages in the conversation's state and says the count, so that a turn that ran twice, or not at
/// all, or too early, shows. 慢 and a number of seconds make a turn slow; 下单 files an order.
/// </summary>
internal sealed class CountingBot(ConversationState state, Contacts contacts, IWorkOrderStore orders, TimeProvider time) : IBot
{
    private const string Slow = "慢";
    private const string Order = "下单";

    private readonly IStatePropertyAccessor<int> _count = state.CreateProperty<int>("count");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { } words })
        {
            return;
        }

        await contacts.RememberAsync(turnContext, cancellationToken);
        var count = await _count.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        switch (words.Split(' '))
        {
            case [Slow, var seconds, ..]:
                await Task.Delay(TimeSpan.FromSeconds(double.Parse(seconds, CultureInfo.InvariantCulture)), time, cancellationToken);
                break;
            case [Order, ..]:
                var draft = A.RepairDraft() with { Description = words };
                await orders.FileAsync(new RepairReport(draft, turnContext.Activity.Conversation.Id, turnContext.Activity.Id, time.GetLocalNow(), MayJoin: false), cancellationToken);
                break;
        }

        await _count.SetAsync(turnContext, count, cancellationToken);
        await turnContext.SendActivityAsync($"#{count} {words}", cancellationToken: cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }
}
