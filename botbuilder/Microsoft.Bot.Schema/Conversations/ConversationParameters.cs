using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What a channel needs in order to open a conversation.</summary>
public class ConversationParameters
{
    public ConversationParameters()
    {
    }

    public ConversationParameters(
        bool? isGroup = null,
        ChannelAccount bot = null,
        IList<ChannelAccount> members = null,
        string topicName = null,
        Activity activity = null,
        object channelData = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    [JsonProperty("isGroup"), JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonProperty("bot"), JsonPropertyName("bot")]
    public ChannelAccount Bot { get; set; }

    [JsonProperty("members"), JsonPropertyName("members")]
    public IList<ChannelAccount> Members { get; set; }

    [JsonProperty("topicName"), JsonPropertyName("topicName")]
    public string TopicName { get; set; }

    [JsonProperty("activity"), JsonPropertyName("activity")]
    public Activity Activity { get; set; }

    [JsonProperty("channelData"), JsonPropertyName("channelData")]
    [System.Text.Json.Serialization.JsonConverter(typeof(AnyValueConverter))]
    public object ChannelData { get; set; }

    [JsonProperty("tenantId"), JsonPropertyName("tenantId")]
    public string TenantId { get; set; }
}
