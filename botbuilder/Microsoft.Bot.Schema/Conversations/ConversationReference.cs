using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A place in a conversation to come back to later, for a reply or a proactive message.</summary>
public partial class ConversationReference
{
    public ConversationReference()
    {
    }

    public ConversationReference(
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null)
    {
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    [JsonProperty("activityId"), JsonPropertyName("activityId")]
    public string ActivityId { get; set; }

    [JsonProperty("user"), JsonPropertyName("user")]
    public ChannelAccount User { get; set; }

    [JsonProperty("bot"), JsonPropertyName("bot")]
    public ChannelAccount Bot { get; set; }

    [JsonProperty("conversation"), JsonPropertyName("conversation")]
    public ConversationAccount Conversation { get; set; }

    [JsonProperty("channelId"), JsonPropertyName("channelId")]
    public string ChannelId { get; set; }

    [JsonProperty("locale"), JsonPropertyName("locale")]
    public string Locale { get; set; }

    [JsonProperty("serviceUrl"), JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }
}
