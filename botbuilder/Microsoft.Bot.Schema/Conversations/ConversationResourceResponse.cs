using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The conversation a channel has opened.</summary>
public class ConversationResourceResponse
{
    public ConversationResourceResponse()
    {
    }

    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    [JsonProperty("activityId"), JsonPropertyName("activityId")]
    public string ActivityId { get; set; }

    [JsonProperty("serviceUrl"), JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }
}
