using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the conversations a bot takes part in.</summary>
public class ConversationsResult
{
    public ConversationsResult()
    {
    }

    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    [JsonProperty("continuationToken"), JsonPropertyName("continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty("conversations"), JsonPropertyName("conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
