namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by all who take part in it.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKey.Channel(turnContext)}/conversations/{StorageKey.Conversation(turnContext)}";
}
