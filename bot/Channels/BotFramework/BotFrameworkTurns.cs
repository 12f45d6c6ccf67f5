using System.Security.Cryptography;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CommunityBot.Channels.BotFramework;

/// <summary>
/// Stands between the channel's adapter and the bot: the bot's turn runs once for an activity however often it is
/// posted, and what it says leaves when it is durable.
/// </summary>
internal sealed class BotFrameworkTurns(
    BotFrameworkTurnAdapter adapter,
    IBot bot,
    BotFrameworkTurnRunner turns,
    BotFrameworkAdmission admission,
    RedisSendings sendings,
    IHostApplicationLifetime host) : IBot
{
    /// <inheritdoc/>
    /// <exception cref="ActivityRefusedException">The activity gets no turn, or its channel does not take the replies.</exception>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        admission.Check(activity);
        activity.Id = string.IsNullOrEmpty(activity.Id) ? RandomNumberGenerator.GetHexString(32, lowercase: true) : activity.Id;
        var conversation = BotFrameworkResident.ConversationOf(activity);
        var kept = await turns(conversation, activity.Id, stopping => RunAsync(activity, stopping), host.ApplicationStopping);
        await SayAsync(turnContext, conversation, BotFrameworkReplies.Read(kept));
    }

    private async Task<string?> RunAsync(Activity activity, CancellationToken stopping)
    {
        var undo = BotFrameworkResident.Rename(activity);
        try
        {
            return BotFrameworkReplies.Write(await adapter.ProcessAsync(activity, bot.OnTurnAsync, stopping));
        }
        finally
        {
            undo();
        }
    }

    private async Task SayAsync(ITurnContext turnContext, string conversation, IReadOnlyList<Activity> replies)
    {
        var activity = turnContext.Activity;
        var isAnsweredHere = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        IActivity[] here = [.. replies.Where(reply => isAnsweredHere || reply.Type == ActivityTypesEx.InvokeResponse)];
        IActivity[] there = [.. replies.Except(here.Cast<Activity>())];
        if (here.Length > 0)
        {
            await turnContext.SendActivitiesAsync(here, host.ApplicationStopping);
        }

        if (there.Length > 0)
        {
            await sendings.OnceAsync(conversation, activity.Id, () => SendAsync(turnContext, there));
        }
    }

    // By the host's token: whoever posted may hang up before the replies are out.
    private async Task SendAsync(ITurnContext turnContext, IActivity[] replies)
    {
        try
        {
            await turnContext.SendActivitiesAsync(replies, host.ApplicationStopping);
        }
        catch (Exception exception) when (exception is HttpRequestException or RestException
            || (exception is OperationCanceledException && !host.ApplicationStopping.IsCancellationRequested))
        {
            // The turn is done and kept; its replies are sent when the activity is delivered again.
            throw new ActivityRefusedException(StatusCodes.Status424FailedDependency, "ServiceError", "The replies could not be delivered to the activity's serviceUrl.");
        }
    }
}
