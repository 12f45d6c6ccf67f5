using System.Net;
using CommunityBot.Dialogs.Outbox;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CommunityBot.Channels.BotFramework;

/// <summary>Speaks first in a Bot Framework channel, by the service that the resident last wrote from.</summary>
internal sealed class BotFrameworkProactive(string channelId, IBotFrameworkHttpAdapter adapter, IConfiguration configuration) : IProactiveChannel
{
    /// <inheritdoc/>
    public string ChannelId => channelId;

    /// <inheritdoc/>
    public async Task<DeliveryOutcome> DeliverAsync(OutboundMessage message, Contact contact, CancellationToken cancellationToken)
    {
        if (adapter is not CloudAdapter cloud || !MayCall(contact.ServiceUrl))
        {
            return new DeliveryOutcome.Undeliverable("The resident's channel named no service that the bot may call.");
        }

        var reference = contact.ToReference();
        reference.Conversation.Id = BotFrameworkResident.ChannelsConversation(contact.Conversation, channelId, contact.User);
        try
        {
            await cloud.ContinueConversationAsync(
                configuration["MicrosoftAppId"] ?? "", reference, (turn, stopping) => turn.SendActivityAsync(Written(message), stopping), cancellationToken);
            return new DeliveryOutcome.Delivered();
        }
        catch (ErrorResponseException exception)
        {
            return Outcome(exception.Response?.StatusCode);
        }
        catch (HttpOperationException exception)
        {
            return Outcome(exception.Response?.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? new DeliveryOutcome.TryLater()
                : Outcome(exception.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryOutcome.Unknown();
        }
    }

    // Nobody vouched for an address that came without a token; on a developer's machine it is the Emulator's.
    private bool MayCall(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) && (service.IsLoopback || !string.IsNullOrEmpty(configuration["MicrosoftAppId"]));

    private static Activity Written(OutboundMessage message)
    {
        var activity = MessageFactory.Text(message.Text);
        if (message.Buttons.Length > 0)
        {
            activity.SuggestedActions = new SuggestedActions
            {
                Actions = [.. message.Buttons.Select(button => new CardAction(ActionTypes.ImBack, button.Label, value: button.Says))],
            };
        }

        return activity;
    }

    // Refused for certain, perhaps not for ever; or, with an error behind the door, nobody knows.
    private static DeliveryOutcome Outcome(HttpStatusCode? status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new DeliveryOutcome.TryLater(),
        >= (HttpStatusCode)400 and < (HttpStatusCode)500 => new DeliveryOutcome.Undeliverable($"The channel's service answered {(int)status}."),
        _ => new DeliveryOutcome.Unknown(),
    };
}
