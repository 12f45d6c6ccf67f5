namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>State of a user and a conversation as their caller keeps it.</summary>
public class PersistedState
{
    public IDictionary<string, object> UserState { get; set; } = new Dictionary<string, object>();

    public IDictionary<string, object> ConversationState { get; set; } = new Dictionary<string, object>();
}
