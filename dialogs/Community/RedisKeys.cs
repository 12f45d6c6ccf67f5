using StackExchange.Redis;

namespace CommunityBot.Dialogs.Community;

/// <summary>
/// Names the keys of this bot in a Redis that others may use too. What belongs to one conversation carries the
/// conversation as its hash tag, so that Redis Cluster keeps it in one slot, and under a <see cref="Pseudonym"/>, because
/// channels put their residents' ids into it.
/// </summary>
/// <param name="Prefix">The first part of every key, for example cb.</param>
public sealed record RedisKeys(string Prefix)
{
    /// <summary>A key shared by all conversations; on a cluster each lives by itself, so no command may name two.</summary>
    public RedisKey Of(string name) => $"{Prefix}:{name}";

    /// <summary>A key of the community's book; all of them share one slot on a cluster, so that one script may write several.</summary>
    public RedisKey OfBook(string name) => $"{{{Tag(Prefix)}}}:{name}";

    /// <summary>A key of one conversation.</summary>
    public RedisKey OfConversation(string kind, string conversation, string? detail = null) => Of(new ConversationName(conversation), kind, detail);

    /// <summary>The same, for whoever needs several of one conversation.</summary>
    public RedisKey Of(ConversationName conversation, string kind, string? detail = null) =>
        detail is null ? $"{Prefix}:{kind}:{{{conversation.Pseudonym}}}" : $"{Prefix}:{kind}:{{{conversation.Pseudonym}}}:{detail}";

    // A brace of the prefix's own would end the tag early, and an empty tag is none at all.
    private static string Tag(string prefix) => prefix.AsSpan().ContainsAny('{', '}', '%')
        ? prefix.Replace("%", "%25", StringComparison.Ordinal).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
        : prefix;
}
