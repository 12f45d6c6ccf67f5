using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.State;

/// <summary>Tells a resident whose conversation could not be read that it begins afresh, before anything else is said.</summary>
internal sealed class FreshStart : Microsoft.Bot.Builder.IMiddleware
{
    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var isTold = false;
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            // Asked when the bot speaks: only by then it has read what it remembers.
            if (isTold || ConversationStorage.Current is not { IsAfresh: true } || !activities.Exists(activity => activity.Type == ActivityTypes.Message))
            {
                return await send();
            }

            isTold = true;
            var apology = MessageFactory.Text(StateText.Afresh);
            activities.Insert(0, apology.ApplyConversationReference(turnContext.Activity.GetConversationReference()));
            return (await send())[1..];
        });
        return next(cancellationToken);
    }
}
