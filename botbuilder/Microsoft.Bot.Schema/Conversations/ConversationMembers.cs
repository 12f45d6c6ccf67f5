using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation and who takes part in it.</summary>
public class ConversationMembers
{
    public ConversationMembers()
    {
    }

    public ConversationMembers(string id = null, IList<ChannelAccount> members = null)
    {
        Id = id;
        Members = members;
    }

    [JsonProperty("id"), JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonProperty("members"), JsonPropertyName("members")]
    public IList<ChannelAccount> Members { get; set; }
}
