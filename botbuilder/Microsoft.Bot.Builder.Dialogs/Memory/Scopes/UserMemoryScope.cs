namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>What is remembered of the user.</summary>
public class UserMemoryScope : BotStateMemoryScope<UserState>
{
    public UserMemoryScope()
        : base(ScopePath.User)
    {
    }
}
