namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that happened to a dialog and that it, or a parent, may handle.</summary>
public class DialogEvent
{
    /// <summary>Whether parents see the event when the dialog does not handle it.</summary>
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
