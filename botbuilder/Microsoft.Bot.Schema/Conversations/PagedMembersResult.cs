using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the members of a conversation.</summary>
public class PagedMembersResult
{
    public PagedMembersResult()
    {
    }

    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    [JsonProperty("members"), JsonPropertyName("members")]
    public IList<ChannelAccount> Members { get; set; }

    [JsonProperty("continuationToken"), JsonPropertyName("continuationToken")]
    public string ContinuationToken { get; set; }
}
