using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <content>What is reported of an activity. Properties a caller adds win over those of the same name.</content>
public partial class TelemetryLoggerMiddleware
{
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(new Dictionary<string, string>());
        }

        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.FromIdProperty] = activity.From?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name,
        };
        AddPersonal(properties, TelemetryConstants.FromNameProperty, activity.From?.Name);
        AddWords(properties, activity);
        AddTeam(properties, activity);
        return Task.FromResult(With(additionalProperties, properties));
    }

    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(new Dictionary<string, string>());
        }

        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
        };
        AddPersonal(properties, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
        AddWords(properties, activity);
        return Task.FromResult(With(additionalProperties, properties));
    }

    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(new Dictionary<string, string>());
        }

        var properties = Addressed(activity);
        properties[TelemetryConstants.LocaleProperty] = activity.Locale;
        AddPersonal(properties, TelemetryConstants.TextProperty, activity.Text);
        return Task.FromResult(With(additionalProperties, properties));
    }

#pragma warning disable CA1822 // The official method is an instance's, as its siblings are.
    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(IMessageDeleteActivity activity, Dictionary<string, string> additionalProperties = null) =>
        Task.FromResult(activity is null ? [] : With(additionalProperties, Addressed(activity)));
#pragma warning restore CA1822

    private static Dictionary<string, string> Addressed(IActivity activity) => new()
    {
        [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
        [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
        [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
    };

    private static void AddTeam(Dictionary<string, string> properties, Activity activity)
    {
        if (activity.ChannelId == Channels.Msteams)
        {
            properties["TeamsUserAadObjectId"] = activity.From?.AadObjectId;
            if (activity.TryGetChannelData<JObject>(out var data))
            {
                properties["TeamsTenantId"] = (string)data["tenant"]?["id"];
                if (data["team"] is { } team)
                {
                    properties["TeamsTeamInfo"] = team.ToString(Formatting.None);
                }
            }
        }
    }

    private static Dictionary<string, string> With(Dictionary<string, string> additional, Dictionary<string, string> properties)
    {
        foreach (var (name, value) in additional ?? [])
        {
            properties[name] = value;
        }

        return properties;
    }

    private void AddWords(Dictionary<string, string> properties, Activity activity)
    {
        AddPersonal(properties, TelemetryConstants.TextProperty, activity.Text);
        AddPersonal(properties, TelemetryConstants.SpeakProperty, activity.Speak);
        if (LogPersonalInformation && activity.Attachments is { Count: > 0 } attachments)
        {
            properties[TelemetryConstants.AttachmentsProperty] = JsonConvert.SerializeObject(attachments);
        }
    }

    private void AddPersonal(Dictionary<string, string> properties, string name, string value)
    {
        if (LogPersonalInformation && !string.IsNullOrWhiteSpace(value))
        {
            properties[name] = value;
        }
    }
}
