namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Names of memory scopes.</summary>
public static class ScopePath
{
    public const string User = "user";

    public const string Conversation = "conversation";

    public const string Dialog = "dialog";

    public const string DialogClass = "dialogclass";

    public const string DialogContext = "dialogcontext";

    public const string This = "this";

    public const string Class = "class";

    public const string Settings = "settings";

    public const string Turn = "turn";
}
