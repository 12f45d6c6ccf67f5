namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What came of calling a dialog.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    public object Result { get; set; }

    /// <summary>Whether the parent dialog has ended as well.</summary>
    public bool ParentEnded { get; set; }
}
