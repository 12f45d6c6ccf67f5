using CommunityBot.Dialogs.Community;
using CommunityBot.Dialogs.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CommunityBot.Dialogs.Preferences;

/// <summary>
/// In the elder mode makes one short message of all a turn says, whichever slice says it; for others it notices who
/// would rather speak than read. Messages of high importance (emergencies) go out whole.
/// </summary>
internal sealed class ShortReplies(PreferenceMemory memory) : Microsoft.Bot.Builder.IMiddleware
{
    // After so many spoken messages short answers are offered, once.
    private const int SpokenToOffer = 3;

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        // A scan is answered too.
        var isMessage = turnContext.Activity.Type is ActivityTypes.Message or ActivityTypes.Event;
        if (isMessage && (await memory.GetAsync(turnContext, cancellationToken)).IsElder)
        {
            await SpeakShortAsync(turnContext, next, cancellationToken);
        }
        else if (isMessage && turnContext.Activity.Attachments?.Any(attachment => attachment.ContentType?.StartsWith("audio", StringComparison.OrdinalIgnoreCase) == true) == true)
        {
            await OfferAsync(turnContext, next, cancellationToken);
        }
        else
        {
            await next(cancellationToken);
        }
    }

    private async Task SpeakShortAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken)
    {
        Wording.IsBrief = true;
        var said = new List<Activity>();
        var holding = true;
        context.OnSendActivities(async (_, activities, send) =>
        {
            if (!holding || activities.Exists(activity => activity.Importance == ActivityImportance.High))
            {
                return await send();
            }

            said.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Message));
            activities.RemoveAll(activity => activity.Type == ActivityTypes.Message);
            return activities.Count > 0 ? await send() : [.. said.Select(activity => new ResourceResponse(activity.Id))];
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            // What a failing turn had said is said, and so is the apology that follows it.
            holding = false;
            await SayAsync(context, said, cancellationToken);
        }
    }

    private async Task SayAsync(ITurnContext context, List<Activity> said, CancellationToken cancellationToken)
    {
        if (said.Count == 0)
        {
            return;
        }

        var known = await memory.GetAsync(context, cancellationToken);
        var isMore = context.TurnState.Get<Turn>()?.Command == PreferenceDialog.More;
        var reply = ShortReply.Of(said, isMore ? known.Rest : null);
        await memory.SetAsync(context, known with { Choices = reply.Choices, Rest = reply.Rest }, cancellationToken);
        await memory.SaveAsync(context, cancellationToken);
        await context.SendActivityAsync(reply.Message, cancellationToken);
    }

    private async Task OfferAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken)
    {
        var wasAnswered = false;
        context.OnSendActivities((_, _, send) =>
        {
            wasAnswered = true;
            return send();
        });
        await next(cancellationToken);
        var known = await memory.GetAsync(context, cancellationToken);
        var spoken = known with { Spoken = Math.Min(known.Spoken + 1, SpokenToOffer) };
        var offers = spoken is { Spoken: SpokenToOffer, WasOffered: false, IsElder: false } && wasAnswered && context.TurnState.Get<Turn>()?.Reading.Emergency is null;
        await memory.SetAsync(context, spoken with { WasOffered = spoken.WasOffered || offers }, cancellationToken);
        await memory.SaveAsync(context, cancellationToken);
        if (offers)
        {
            var offer = MessageFactory.Text(PreferenceText.Offer);
            offer.SuggestedActions = new SuggestedActions { Actions = [new CardAction(ActionTypes.ImBack, PreferenceText.ButtonBrief, value: PreferenceText.ButtonBrief)] };
            await context.SendActivityAsync(offer, cancellationToken);
        }
    }
}
