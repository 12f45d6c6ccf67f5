using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>The directory that a conversation in Teams belongs to; Teams tells it in the channel data only.</summary>
internal static class TeamsTenant
{
    public static void Complete(Activity activity)
    {
        if (activity is { ChannelId: Channels.Msteams, Conversation: { TenantId: null or "" } conversation, ChannelData: { } data }
            && JObject.FromObject(data)["tenant"] is JObject tenant)
        {
            conversation.TenantId = (string)tenant["id"];
        }
    }

    /// <summary>The channel data by which Teams opens a conversation in a directory.</summary>
    public static object ChannelData(string tenantId) => new { tenant = new { tenantId } };
}
