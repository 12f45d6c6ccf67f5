namespace Microsoft.Bot.Builder;

/// <summary>The parts that storage keys are made of; a turn without one of them has no state.</summary>
internal static class StorageKey
{
    public static string Channel(ITurnContext turn) => Required(turn.Activity.ChannelId, "channelId");

    public static string Conversation(ITurnContext turn) => Required(turn.Activity.Conversation?.Id, "conversation.id");

    public static string User(ITurnContext turn) => Required(turn.Activity.From?.Id, "from.id");

    private static string Required(string part, string name) =>
        part ?? throw new InvalidOperationException($"invalid activity-missing {name}");
}
