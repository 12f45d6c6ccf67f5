namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog stack stands after a call.</summary>
public enum DialogTurnStatus
{
    /// <summary>There is no dialog on the stack.</summary>
    Empty,

    /// <summary>The active dialog waits for the user.</summary>
    Waiting,

    /// <summary>The last dialog has ended; its result is there.</summary>
    Complete,

    /// <summary>All dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The turn has ended, and the dialog goes on with the next one by itself.</summary>
    CompleteAndWait,
}
