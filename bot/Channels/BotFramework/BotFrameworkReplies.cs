using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CommunityBot.Channels.BotFramework;

/// <summary>Replies as they are kept with their activity.</summary>
internal static class BotFrameworkReplies
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        TypeNameHandling = TypeNameHandling.None,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = 64,
    };

    /// <summary>Null when there is nothing to keep.</summary>
    public static string? Write(IReadOnlyList<Activity> replies)
    {
        foreach (var reply in replies)
        {
            // Addressed when they are sent, by the activity they answer.
            (reply.Id, reply.Conversation, reply.From, reply.Recipient, reply.ServiceUrl) = (null, null, null, null, null);
        }

        return replies.Count == 0 ? null : JsonConvert.SerializeObject(replies, Settings);
    }

    public static IReadOnlyList<Activity> Read(string? kept) =>
        kept is null ? [] : [.. JsonConvert.DeserializeObject<List<Activity>>(kept, Settings)!.Select(WithAnswer)];

    // An invoke's answer has to be of its type to be recognised.
    private static Activity WithAnswer(Activity reply)
    {
        if (reply.Type == ActivityTypesEx.InvokeResponse && reply.Value is JObject answer)
        {
            reply.Value = new InvokeResponse { Status = answer.Value<int>("Status"), Body = answer["Body"] };
        }

        return reply;
    }
}
