using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The shape of activities that are kept as state: questions, with or without buttons. Richer ones go by JSON.</summary>
internal static class MessageShape
{
    public static Activity Copy(Activity activity, Copier copier)
    {
        if (!IsPlain(activity))
        {
            return (Activity)copier.ByJson(activity);
        }

        var copy = activity.Copy();
        if (activity.SuggestedActions is { } offered)
        {
            copy.SuggestedActions = new SuggestedActions(
                offered.To is null ? null : [.. offered.To],
                offered.Actions is null ? null : [.. offered.Actions.Select(Copy)]);
        }

        return copy;
    }

    public static void Mix(Activity activity, HashingWriter hashing)
    {
        if (!IsPlain(activity))
        {
            Fingerprint.ByJson(activity, hashing);
            return;
        }

        hashing.Add(activity.Type);
        hashing.Add(activity.Id);
        hashing.Add(activity.ChannelId);
        hashing.Add(activity.ServiceUrl);
        hashing.Add(activity.Text);
        hashing.Add(activity.Speak);
        hashing.Add(activity.InputHint);
        hashing.Add(activity.Locale);
        hashing.Add(activity.Summary);
        hashing.Add(activity.TextFormat);
        hashing.Add(activity.AttachmentLayout);
        hashing.Add(activity.ReplyToId);
        hashing.Add(activity.Name);
        hashing.Add(activity.Importance);
        hashing.Add(activity.DeliveryMode);
        hashing.Add((ulong)(activity.Attachments?.Count ?? -1));
        hashing.Add((ulong)(activity.Entities?.Count ?? -1));
        Mix(activity.SuggestedActions, hashing);
    }

    private static void Mix(SuggestedActions offered, HashingWriter hashing)
    {
        hashing.Add((ulong)(offered?.To?.Count ?? -1));
        foreach (var id in offered?.To ?? [])
        {
            hashing.Add(id);
        }

        hashing.Add((ulong)(offered?.Actions?.Count ?? -1));
        foreach (var action in offered?.Actions ?? [])
        {
            Mix(action, hashing);
        }
    }

    public static void Mix(CardAction action, HashingWriter hashing)
    {
        hashing.Add(action?.Type);
        hashing.Add(action?.Title);
        hashing.Add(action?.Image);
        hashing.Add(action?.Text);
        hashing.Add(action?.DisplayText);
        hashing.Add(action?.ImageAltText);
        Fingerprint.Mix(action?.Value, hashing);
        Fingerprint.Mix(action?.ChannelData, hashing);
    }

    public static CardAction Copy(CardAction action) =>
        action is null ? null : new CardAction(action.Type, action.Title, action.Image, action.Text, action.DisplayText, action.Value, action.ChannelData) { ImageAltText = action.ImageAltText };

    public static bool IsPlain(CardAction action) => action is null || (action.Value is null or string && action.ChannelData is null or string);

    private static bool IsPlain(Activity activity) =>
        activity is
        {
            Timestamp: null, LocalTimestamp: null, LocalTimezone: null, From: null, Recipient: null, Conversation: null, MembersAdded: null, MembersRemoved: null,
            ReactionsAdded: null, ReactionsRemoved: null, TopicName: null, HistoryDisclosed: null, ChannelData: null, Action: null, Label: null, ValueType: null,
            Value: null, RelatesTo: null, Code: null, Expiration: null, ListenFor: null, TextHighlights: null, SemanticAction: null, CallerId: null,
        }
        && activity.PropertiesOrNull is null or { Count: 0 }
        && activity.Attachments is null or { Count: 0 }
        && activity.Entities is null or { Count: 0 }
        && (activity.SuggestedActions?.Actions is null || activity.SuggestedActions.Actions.All(IsPlain));
}
