namespace Microsoft.Bot.Builder;

/// <summary>State of one user within one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKey.Channel(turnContext)}/conversations/{StorageKey.Conversation(turnContext)}/users/{StorageKey.User(turnContext)}";
}
