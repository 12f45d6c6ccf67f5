namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What is remembered of the conversation.</summary>
public class ConversationMemoryScope : BotStateMemoryScope<ConversationState>
{
    public ConversationMemoryScope()
        : base(ScopePath.Conversation)
    {
    }
}
