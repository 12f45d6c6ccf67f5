using System.Security.Cryptography;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Makes the events by which a conversation is handed to a person.</summary>
public static class EventFactory
{
    /// <summary>Asks the channel to bring a person in, with what the person should know.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var handoff = Create(HandoffEventNames.InitiateHandoff, handoffContext is null ? null : JToken.FromObject(handoffContext), incoming.Conversation);
        handoff.From = incoming.From;
        handoff.RelatesTo = incoming.GetConversationReference();
        handoff.ReplyToId = incoming.Id;
        handoff.ServiceUrl = incoming.ServiceUrl;
        handoff.ChannelId = incoming.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment("application/json", content: transcript, name: "Transcript")];
        }

        return handoff;
    }

    /// <summary>Tells how a handoff stands: accepted, failed, completed.</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        var value = new JObject { ["state"] = state };
        if (message is not null)
        {
            value["message"] = message;
        }

        return Create(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity Create(string name, object value, ConversationAccount conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = new Guid(RandomNumberGenerator.GetBytes(16)).ToString(),
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
    };
}
