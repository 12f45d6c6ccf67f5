using System.Globalization;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Tests.Channels.WeChat.Simulated;

/// <summary>
/// Counts a resident's messages in the conversation's state and says the count, so that a turn that ran twice, or not at
/// all, or too early, shows. 慢 and a number of seconds make a turn slow.
/// </summary>
internal sealed class CountingBot(ConversationState state, Contacts contacts, TimeProvider time) : IBot
{
    private const string Slow = "慢 ";

    private readonly IStatePropertyAccessor<int> _count = state.CreateProperty<int>("count");

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { } words })
        {
            return;
        }

        await contacts.RememberAsync(turnContext, cancellationToken);
        var count = await _count.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        if (words.StartsWith(Slow, StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromSeconds(double.Parse(words[Slow.Length..], CultureInfo.InvariantCulture)), time, cancellationToken);
        }

        await _count.SetAsync(turnContext, count, cancellationToken);
        await turnContext.SendActivityAsync($"#{count} {words}", cancellationToken: cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }
}
